import org.jspecify.annotations.NullMarked;

/** Tallyboard: a desktop control room for the live streams of a conference, with its own ingest engine. */
@NullMarked
module tallyboard {
    // it fills the fields of the command line
    opens tallyboard to
            info.picocli;

    // it makes the application itself
    exports tallyboard.ui.shell to
            javafx.graphics;

    requires static org.jspecify;
    requires java.desktop;
    requires java.logging;
    requires java.net.http;
    requires java.sql;
    requires jdk.httpserver;
    requires com.google.gson;
    requires com.google.zxing;
    requires info.picocli;
    requires org.eclipse.jetty.server;
    requires org.xerial.sqlitejdbc;
    requires javafx.controls;
    requires atlantafx.base;
    requires org.controlsfx.controls;
    requires org.kordamp.ikonli.feather;
    requires org.kordamp.ikonli.javafx;
}
