package tallyboard.settings;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;

/** Files and folders that only this user can read, written whole or not at all. */
final class PrivateFile {
    private PrivateFile() {}

    /** Makes the folder and those above it. One that exists keeps the rights its owner gave it. */
    static void createFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Files.createDirectories(folder);
        restrict(folder, "rwx------");
    }

    /** What the file holds; a file that others could read is closed to them. */
    static byte[] read(Path file) throws IOException {
        restrict(file, "rw-------");
        return Files.readAllBytes(file);
    }

    static void write(Path file, byte[] content) throws IOException {
        var fresh = Files.createTempFile(file.toAbsolutePath().getParent(), file.getFileName() + ".", ".new");
        try {
            restrict(fresh, "rw-------"); // before there is anything to read in it
            try (var channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                var rest = ByteBuffer.wrap(content);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
                channel.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static void restrict(Path path, String posix) throws IOException {
        var modes = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (modes != null) {
            modes.setPermissions(PosixFilePermissions.fromString(posix));
            return;
        }
        var acl = Files.getFileAttributeView(path, AclFileAttributeView.class);
        if (acl != null) {
            acl.setAcl(List.of(AclEntry.newBuilder()
                    .setType(AclEntryType.ALLOW)
                    .setPrincipal(Files.getOwner(path))
                    .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                    .build()));
        }
    }
}
