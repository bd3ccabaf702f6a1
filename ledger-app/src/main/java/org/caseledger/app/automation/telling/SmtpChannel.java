package org.caseledger.app.automation.telling;

import jakarta.mail.Address;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * Gives messages to a mail server. A server that took one and went silent before it said so is given it again: it arrives
 * at least once, each time under the same Message-ID.
 */
final class SmtpChannel implements Channel {

    private final TellingSettings.Smtp settings;
    private final Session session;

    SmtpChannel(TellingSettings.Smtp settings) {
        this.settings = settings;
        Properties mail = new Properties();
        String patience = Long.toString(settings.timeout().toMillis());
        mail.setProperty("mail.smtp.connectiontimeout", patience);
        mail.setProperty("mail.smtp.timeout", patience);
        mail.setProperty("mail.smtp.writetimeout", patience);
        mail.setProperty("mail.smtp.starttls.enable", Boolean.toString(settings.startTls()));
        mail.setProperty("mail.smtp.starttls.required", Boolean.toString(settings.startTls()));
        mail.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        mail.setProperty("mail.smtp.auth", Boolean.toString(settings.user() != null));
        // Without it the name of this machine goes out with every greeting.
        mail.setProperty("mail.smtp.localhost", "case-ledger");
        this.session = Session.getInstance(mail);
    }

    @Override
    public String deliver(Message message) throws IOException {
        try (SMTPTransport transport = (SMTPTransport) session.getTransport("smtp")) {
            transport.connect(settings.host(), settings.port(), settings.user(), settings.password());
            Address[] to = {new InternetAddress(message.address(), true)};
            transport.sendMessage(mail(message, to), to);
            String said = transport.getLastServerResponse();
            return said == null ? "taken" : said.strip();
        } catch (MessagingException refused) {
            throw new IOException("the mail server did not take the message", refused);
        }
    }

    private MimeMessage mail(Message message, Address[] to) throws MessagingException {
        MimeMessage mail = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<" + message.id() + "@case-ledger>");
            }
        };
        mail.setFrom(new InternetAddress(settings.from(), true));
        mail.setRecipients(RecipientType.TO, to);
        mail.setSubject(message.subject(), "UTF-8");
        mail.setText(message.text(), "UTF-8");
        mail.saveChanges();
        return mail;
    }
}
