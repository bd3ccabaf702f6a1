package org.caseledger.app.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.caseledger.app.setup.LedgerHome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What the embedded server promises about keeping records and about who may come in (T-40, T-62). */
class EmbeddedServerIT {

    @TempDir
    private static Path folder;

    private static LedgerHome home;
    private static EmbeddedServer server;

    @BeforeAll
    static void start() {
        home = LedgerHome.at(folder.resolve("home"));
        server = EmbeddedServer.start(home, 0, 20);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "fsync, on",
        "synchronous_commit, on",
        "full_page_writes, on",
        "data_checksums, on",
        "password_encryption, scram-sha-256",
        "listen_addresses, 127.0.0.1",
        "unix_socket_directories, ''",
        "max_connections, 20",
        "log_min_error_statement, panic"
    })
    void settingsAreThoseOfAServerThatKeepsWhatItAcknowledges(String setting, String value) {
        assertThat(asSuperuser().sql("SHOW " + setting).query(String.class).single())
                .isEqualTo(value);
    }

    @Test
    void settingsCannotBeUndoneByAlterSystem() {
        asSuperuser().sql("ALTER SYSTEM SET fsync = off").update();
        asSuperuser().sql("SELECT pg_reload_conf()").query().singleRow();

        assertThat(asSuperuser().sql("SHOW fsync").query(String.class).single()).isEqualTo("on");
        asSuperuser().sql("ALTER SYSTEM RESET fsync").update();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "wrong"})
    void nobodyComesInWithoutThePassword(String password) {
        assertThatThrownBy(() -> as(EmbeddedServer.SUPERUSER, password)
                .sql("SELECT 1")
                .query()
                .singleRow())
                .rootCause()
                .hasMessageContaining("password");
    }

    @Test
    void everyRuleOfAdmissionAsksForAPassword() {
        List<String> methods = asSuperuser()
                .sql("SELECT DISTINCT auth_method FROM pg_hba_file_rules")
                .query(String.class)
                .list();

        assertThat(methods).containsExactly("scram-sha-256");
    }

    @Test
    void nobodyReachesItFromAnotherMachine() throws IOException {
        List<InetAddress> others = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                .toList();

        for (InetAddress other : others) {
            try (Socket socket = new Socket()) {
                assertThatThrownBy(() -> socket.connect(new InetSocketAddress(other, server.port()), 1_000))
                        .isInstanceOf(ConnectException.class);
            }
        }
        assertThat(asSuperuser()
                .sql("SELECT host(inet_server_addr())")
                .query(String.class)
                .single())
                .isEqualTo("127.0.0.1");
    }

    @Test
    void filesAreOpenToTheLedgersAccountOnly() throws IOException {
        for (String name : List.of(".", "database", "database/data", "database/log", "postgres")) {
            assertThat(permissions(home.path().resolve(name))).as(name).isEqualTo("rwx------");
        }
        assertThat(permissions(home.path().resolve("database/passwords"))).isEqualTo("rw-------");
        try (Stream<Path> files = Files.list(home.path().resolve("database"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("data", "lock", "log", "passwords", "port");
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static JdbcClient asSuperuser() {
        return as(EmbeddedServer.SUPERUSER, server.passwordOf(EmbeddedServer.SUPERUSER));
    }

    private static JdbcClient as(String user, String password) {
        return JdbcClient.create(new DriverManagerDataSource(server.url("postgres"), user, password));
    }
}
