package tallyboard.rtmp.handshake;

import tallyboard.rtmp.bounds.Fault;
import tallyboard.rtmp.bounds.MalformedException;

/** Tells from the first byte who is calling, so that a wrong port or scheme is named at once instead of timing out. */
final class FirstByte {
    private FirstByte() {}

    static void check(byte first) throws MalformedException {
        switch (first) {
            case Packets.VERSION -> {}
            case 6, 8, 9 -> throw new MalformedException(Fault.LOOKS_LIKE_RTMPE);
            case 0x16 -> throw new MalformedException(Fault.LOOKS_LIKE_RTMPS);
            case 'C', 'D', 'G', 'H', 'O', 'P', 'T' -> throw new MalformedException(Fault.LOOKS_LIKE_HTTP);
            default -> throw new MalformedException(Fault.NOT_RTMP);
        }
    }
}
