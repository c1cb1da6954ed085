package tallyboard.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class EncoderNamesTest {
    @Test
    void knownEncodersGetTheNamePeopleUse() {
        assertEquals("OBS 31.0.1", EncoderNames.product("obs-output module (libobs version 31.0.1)"));
        assertEquals("ffmpeg (Lavf 59.27.100)", EncoderNames.product("FMLE/3.0 (compatible; Lavf59.27.100)"));
        assertEquals("librtmp", EncoderNames.product("LNX librtmp 2.4"));
    }

    @Test
    void othersKeepTheirs() {
        assertEquals("Workshop Box 7", EncoderNames.product("Workshop Box 7"));
        assertEquals(
                "Rehearsal encoder of Room 2",
                EncoderNames.product("FMLE/3.0 (compatible; Rehearsal encoder of Room 2)"));
        assertEquals("unknown", EncoderNames.product(" "));
    }
}
