package tallyboard.desk.handoff;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/**
 * A room's server and key as a QR code, the way cameras of encoders on phones read it: the address with the key behind it.
 * Whoever sees the pattern has the key; its text form is a mask.
 */
public final class KeyPattern {
    /** The light margin that scanners want. */
    private static final int MARGIN = 4;

    private final BitMatrix cells;

    private KeyPattern(BitMatrix cells) {
        this.cells = cells;
    }

    public static KeyPattern of(RoomKey room) {
        var hints =
                Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, (Object) MARGIN);
        try {
            return new KeyPattern(new QRCodeWriter()
                    .encode(room.server() + "/" + room.key().reveal(), BarcodeFormat.QR_CODE, 0, 0, hints));
        } catch (WriterException e) {
            throw new IllegalStateException("an address and a key fit into a QR code", e);
        }
    }

    /** Cells in a row and in a column, with the margin. */
    public int size() {
        return cells.getWidth();
    }

    public boolean isDark(int column, int row) {
        return cells.get(column, row);
    }

    @Override
    public String toString() {
        return "pattern(••••)";
    }
}
