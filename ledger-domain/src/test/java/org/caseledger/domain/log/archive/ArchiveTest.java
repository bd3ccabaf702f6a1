package org.caseledger.domain.log.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.caseledger.domain.log.Malformed;
import org.junit.jupiter.api.Test;

class ArchiveTest {

    @Test
    void isOpenedByAnyProgramThatReadsZip() throws IOException {
        List<String> found = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                found.add(entry.getName() + "=" + new String(zip.readAllBytes(), UTF_8));
            }
        }
        assertThat(found).containsExactly("README.txt=Read me", "entries/00001.txt=", "entries/00002.txt=Two\n");
    }

    @Test
    void isReadBackMemberByMember() throws IOException {
        ArchiveReader reader = new ArchiveReader(new ByteArrayInputStream(archive()));
        assertThat(reader.next().orElseThrow().name()).isEqualTo("README.txt");
        assertThat(reader.next().orElseThrow().content()).isEmpty();
        assertThat(reader.next().orElseThrow().intact()).isTrue();
        assertThat(reader.next()).isEmpty();
    }

    @Test
    void isTheSameBytesEachTime() throws IOException {
        assertThat(archive()).isEqualTo(archive());
    }

    @Test
    void isRefusedWithAnyByteChangedMissingOrAdded() throws IOException {
        byte[] whole = archive();
        for (int i = 0; i < whole.length; i++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] changed = whole.clone();
                changed[i] ^= (byte) (1 << bit);
                refused(changed);
            }
            refused(Arrays.copyOf(whole, i));
        }
        refused(Arrays.copyOf(whole, whole.length + 1));
    }

    @Test
    void isRefusedWrittenInAnotherWay() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("README.txt"));
            zip.write("Read me".getBytes(UTF_8));
        }
        refused(out.toByteArray());
    }

    @Test
    void hasEachMemberOnceUnderANameThatIsAPathBelowIt() throws IOException {
        ArchiveWriter writer = new ArchiveWriter(new ByteArrayOutputStream());
        writer.add("a/b", new byte[1]);
        for (String name : List.of("a/b", "../a", "/a", "a//b", "", "a/", ".a", "a\\b", "a b", "ä", "x".repeat(121))) {
            assertThatThrownBy(() -> writer.add(name, new byte[1])).as(name).isInstanceOf(Malformed.class);
        }
    }

    private static byte[] archive() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ArchiveWriter writer = new ArchiveWriter(out);
        writer.add("README.txt", "Read me".getBytes(UTF_8));
        writer.add("entries/00001.txt", new byte[0]);
        writer.add("entries/00002.txt", "Two\n".getBytes(UTF_8));
        writer.finish();
        return out.toByteArray();
    }

    private static void refused(byte[] archive) {
        assertThatThrownBy(() -> {
            ArchiveReader reader = new ArchiveReader(new ByteArrayInputStream(archive));
            for (var member = reader.next(); member.isPresent(); member = reader.next()) {
                member.get().requireIntact();
            }
        }).isInstanceOf(Malformed.class);
    }
}
