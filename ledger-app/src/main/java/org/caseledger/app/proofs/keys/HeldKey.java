package org.caseledger.app.proofs.keys;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1UTCTime;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.util.PrivateKeyInfoFactory;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A key held in memory.
 *
 * @param number counts the keys of a log from 1
 * @param publicKey what is given out
 * @param secret what signs
 */
record HeldKey(int number, PublicKey publicKey, PrivateKey secret) implements SigningKey {

    private static final String ALGORITHM = "Ed25519";

    static HeldKey random(int number) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            return new HeldKey(number, pair.getPublic(), pair.getPrivate());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform since 15 has Ed25519", impossible);
        }
    }

    /** The key of a seed of 32 bytes, as RFC 8032 makes it. */
    static HeldKey ofSeed(int number, byte[] seed) {
        Ed25519PrivateKeyParameters key = new Ed25519PrivateKeyParameters(seed);
        try {
            KeyFactory keys = KeyFactory.getInstance(ALGORITHM);
            return new HeldKey(
                    number,
                    keys.generatePublic(new X509EncodedKeySpec(SubjectPublicKeyInfoFactory
                            .createSubjectPublicKeyInfo(key.generatePublicKey())
                            .getEncoded())),
                    keys.generatePrivate(new PKCS8EncodedKeySpec(
                            PrivateKeyInfoFactory.createPrivateKeyInfo(key).getEncoded())));
        } catch (IOException | GeneralSecurityException impossible) {
            throw new IllegalStateException("every seed of 32 bytes is an Ed25519 key", impossible);
        }
    }

    @Override
    public byte[] sign(byte[] message) {
        try {
            Signature ed25519 = Signature.getInstance(ALGORITHM);
            ed25519.initSign(secret);
            ed25519.update(message);
            return ed25519.sign();
        } catch (GeneralSecurityException refused) {
            throw new IllegalStateException("a key that cannot sign", refused);
        }
    }

    /** PKCS#12 keeps a private key with a certificate; this one says nothing but the key, and never ends. */
    X509Certificate certificate(String name) {
        try {
            X500Name subject = new X500Name("CN=Case Ledger checkpoints " + name);
            return new JcaX509CertificateConverter()
                    .getCertificate(new X509v3CertificateBuilder(
                            subject,
                            BigInteger.ONE,
                            new Time(new ASN1UTCTime("700101000000Z")),
                            new Time(new ASN1GeneralizedTime("99991231235959Z")),
                            subject,
                            SubjectPublicKeyInfo.getInstance(publicKey.getEncoded()))
                            .build(new JcaContentSignerBuilder(ALGORITHM).build(secret)));
        } catch (OperatorCreationException | GeneralSecurityException refused) {
            throw new IllegalStateException("a key that has no certificate", refused);
        }
    }

    @Override
    public String toString() {
        return "key " + number;
    }
}
