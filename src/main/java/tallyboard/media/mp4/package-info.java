/**
 * ISO base media boxes: the init segment, fragments, and the index that turns a fragmented file into a plain MP4.
 *
 * <p>Uses {@code codec} only. Pure: bytes in, bytes out; who holds the file is {@code recording}. The layout is the
 * hybrid one: {@code [ftyp][free 16][moov+mvex][moof mdat]...} while live; finishing appends a complete {@code moov} and
 * turns the 16-byte placeholder into the header of one large {@code mdat}, so that no media is ever copied or moved.
 */
package tallyboard.media.mp4;
