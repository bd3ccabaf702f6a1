package org.caseledger.app.command;

import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.caseledger.app.clock.MachineClock;
import org.caseledger.app.proofs.keys.SigningKey;
import org.caseledger.app.proofs.keys.SigningKeyStore;
import org.caseledger.app.proofs.witness.Witness;
import org.caseledger.app.proofs.witness.WitnessServer;
import org.caseledger.app.proofs.witness.WitnessState;
import org.caseledger.app.setup.KeptPassword;
import org.caseledger.app.setup.PrivateFiles;
import org.caseledger.domain.log.Malformed;
import org.caseledger.domain.log.note.NoteSigner;
import org.caseledger.domain.log.note.VerifierKey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs a witness until it is stopped: for a partner authority that wants to vouch for the ledger of another. */
@Command(name = "witness", description = "Cosign the checkpoints of ledgers that only grow (C2SP tlog-witness).")
final class WitnessCommand implements Callable<Integer> {

    private static final String KEY = "witness";

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--name", required = true, description = "Its name, such as witness.example.gov.uk.")
    private String name = "";

    @Option(names = "--folder", required = true, description = "Where it keeps its key and what it has seen.")
    private Path folder = Path.of("");

    @Option(names = "--log", required = true, description = "The key of a log it knows, as /ledger/key shows it; may be repeated.")
    private List<String> logs = new ArrayList<>();

    @Option(names = "--address", defaultValue = "127.0.0.1", description = "Where it listens (${DEFAULT-VALUE}).")
    private String address = "";

    @Option(names = "--port", defaultValue = "8090", description = "Its port (${DEFAULT-VALUE}); 0 takes a free one.")
    private int port;

    @Override
    public Integer call() throws InterruptedException {
        CommandSpec asked = Objects.requireNonNull(spec);
        PrintWriter out = asked.commandLine().getOut();
        Witness witness;
        try {
            witness = new Witness(
                    signer(), logs.stream().map(VerifierKey::parse).toList(), new WitnessState(folder),
                    MachineClock.source());
        } catch (Malformed wrong) {
            throw new ParameterException(asked.commandLine(), String.valueOf(wrong.getMessage()), wrong);
        }
        try (WitnessServer server = WitnessServer.start(witness, new InetSocketAddress(address, port))) {
            out.println("key     " + witness.key());
            out.println("listens http://" + address + ":" + server.address().getPort());
            out.flush();
            CountDownLatch stopped = new CountDownLatch(1);
            Runtime.getRuntime().addShutdownHook(new Thread(stopped::countDown, "stop witness"));
            stopped.await();
        }
        return ExitCode.OK;
    }

    private NoteSigner signer() {
        Path file = PrivateFiles.folder(folder).resolve("witness.p12");
        SigningKeyStore store = SigningKeyStore.open(
                file, KeptPassword.of(file, null, "none", new SecureRandom()).toCharArray());
        SigningKey key = store.of(KEY).isEmpty() ? store.add(KEY) : store.of(KEY).getFirst();
        VerifierKey verifier = VerifierKey.of(name, VerifierKey.Type.COSIGNATURE, key.publicKey());
        return new NoteSigner() {

            @Override
            public VerifierKey key() {
                return verifier;
            }

            @Override
            public byte[] sign(byte[] message) {
                return key.sign(message);
            }
        };
    }
}
