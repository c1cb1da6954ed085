'use strict';
/* A confidence monitor: plays one live stream as near to live as it can, says in words what is the matter when there is
   nothing to play, and tries again by itself for as long as the page is open. It knows a playback id and nothing else. */
(() => {
  const ENGLISH = {
    monitor: 'Monitor', sound: 'Sound on', silent: 'Sound off', full: 'Full screen', leave: 'Leave full screen',
    help: 'Keys', close: 'Close', keys: 'Keys', space: 'Space',
    keySound: 'Sound on or off', keyFull: 'Full screen on or off', keyLive: 'Go to what is live now',
    keyAgain: 'Try again now', keyStrip: 'Keep this line in sight, or let it fade', keyHelp: 'Show or hide these keys',
    about: 'The page looks for the stream again by itself. Sound is off until you turn it on.',
    live: 'Live', idle: 'Idle', searching: 'Connecting', stalled: 'No new media', lost: 'No answer',
    stateUnknown: 'Unknown',
    looking: 'Looking for the stream', lookingMore: 'One moment.',
    nothing: 'Nothing on air yet', nothingMore: 'The picture appears here by itself once the room sends.',
    over: 'The broadcast is over', overMore: 'The next one appears here by itself.',
    unknown: 'There is no stream at this address',
    unknownMore: 'The link may be incomplete or the stream was deleted. Copy it again at the desk.',
    still: 'Waiting for the room: reconnecting', stillMore: 'The picture goes on by itself once it sends again.',
    silence: 'Tallyboard does not answer', silenceMore: 'Trying again. Check the network if this stays.',
    unplayable: 'This browser cannot play the stream', unplayableMore: 'Try a current Chrome, Edge, Firefox or Safari.',
    trouble: 'The picture could not be read', troubleMore: 'Trying again.',
    behind: seconds => `${seconds} s behind`,
  };
  const GERMAN = {
    monitor: 'Monitor', sound: 'Ton an', silent: 'Ton aus', full: 'Vollbild', leave: 'Vollbild verlassen',
    help: 'Tasten', close: 'Schließen', keys: 'Tasten', space: 'Leertaste',
    keySound: 'Ton an oder aus', keyFull: 'Vollbild an oder aus', keyLive: 'Zu dem springen, was jetzt live ist',
    keyAgain: 'Jetzt neu versuchen', keyStrip: 'Diese Zeile stehen lassen oder ausblenden',
    keyHelp: 'Diese Tasten zeigen oder verbergen',
    about: 'Die Seite sucht den Stream von selbst wieder. Der Ton ist aus, bis Sie ihn einschalten.',
    live: 'Live', idle: 'Ruht', searching: 'Verbinde', stalled: 'Nichts Neues', lost: 'Keine Antwort',
    stateUnknown: 'Unbekannt',
    looking: 'Der Stream wird gesucht', lookingMore: 'Einen Moment.',
    nothing: 'Noch nichts auf Sendung', nothingMore: 'Das Bild erscheint hier von selbst, sobald der Raum sendet.',
    over: 'Die Sendung ist beendet', overMore: 'Die nächste erscheint hier von selbst.',
    unknown: 'Unter dieser Adresse gibt es keinen Stream',
    unknownMore: 'Der Link ist unvollständig, oder der Stream wurde gelöscht. Kopieren Sie ihn am Pult neu.',
    still: 'Warten auf den Raum: Verbindung wird wieder aufgebaut',
    stillMore: 'Das Bild läuft von selbst weiter, sobald er wieder sendet.',
    silence: 'Tallyboard antwortet nicht', silenceMore: 'Neuer Versuch läuft. Bleibt es dabei, prüfen Sie das Netz.',
    unplayable: 'Dieser Browser kann den Stream nicht abspielen',
    unplayableMore: 'Versuchen Sie ein aktuelles Chrome, Edge, Firefox oder Safari.',
    trouble: 'Das Bild ließ sich nicht lesen', troubleMore: 'Neuer Versuch läuft.',
    behind: seconds => `${seconds} s zurück`,
  };
  const ASK_AGAIN_MS = 1000;        // nothing on air, or an answer that did not help
  const ASK_STRANGER_MS = 10000;    // an address that nothing has
  const ANSWER_WITHIN_MS = 8000;    // of the playlist that is asked for first; it is held for 2 s at most
  const STILL_AFTER_MS = 2500;      // no new picture for so long is told
  const CHECK_STILL_MS = 5000;      // asks whether a broadcast that stands still is there at all
  const SMOOTH_MS = 60000;          // without a want of media, after which it dares to come nearer again
  const FADE_AFTER_MS = 3000;       // of the line at the top, when nothing moves
  const CLOCK_EVERY_MS = 60000;     // compares this computer's clock with the server's
  const LONGEST_HELD_MS = 30000;    // longer than the server holds a request
  const NEAREST_S = 0.8;            // behind live: a part that is filled, one that is shown, and the way between
  const IN_HAND_S = 0.4;            // of media, below which nothing is hurried
  const JUMP_S = 8;                 // so far back is not caught up with but skipped
  const PATIENCE_S = 0.4;           // is added when the picture stood still for want of media
  const FARTHEST_S = 3;

  const isGerman = navigator.language.toLowerCase().startsWith('de');
  const words = isGerman ? GERMAN : ENGLISH;
  const id = location.pathname.split('/').pop();
  const source = `/${id}.m3u8`;
  const part = name => document.getElementById(name);
  const picture = part('picture');
  const body = document.body;

  let player = null;
  let timer = 0;
  let fading = 0;
  let offset = 0;                   // the server's clock less ours, in ms
  let lastPicture = 0;
  let hasPlayed = false;
  let margin = 0;                   // how much farther behind than the nearest, in s
  let smoothSince = 0;
  let checked = 0;
  let place = '';                   // of the media playlist, another one for each broadcast

  /* What is the matter, in words. Kind says how it is drawn: dark (no picture), waiting (over a still one), playing. */
  function say(kind, state, sentence, detail) {
    const before = part('sentence').textContent;
    body.classList.remove('dark', 'waiting', 'playing');
    body.classList.add(kind);
    part('state').textContent = words[state];
    const text = sentence ? words[sentence] : '';
    if (before !== text) {
      part('sentence').textContent = text;
      part('detail').textContent = detail ? words[detail] : '';
    }
    if (kind !== 'playing') {
      part('latency').textContent = '';
    }
  }

  function later(ms) {
    clearTimeout(timer);
    timer = setTimeout(look, ms);
  }

  function stop() {
    clearTimeout(timer);
    if (player) {
      player.destroy();
      player = null;
    }
    lastPicture = 0;
    checked = performance.now();
  }

  function ask() {
    return fetch(source, { cache: 'no-store', signal: AbortSignal.timeout(ANSWER_WITHIN_MS) });
  }

  async function placeIn(answer) {
    return (await answer.text()).trim().split('\n').pop();
  }

  /* Asks whether something is on air, and plays it. */
  async function look() {
    stop();
    let answer;
    try {
      answer = await ask();
      place = answer.ok ? await placeIn(answer) : '';
    } catch {
      say('dark', 'lost', 'silence', 'silenceMore');
      later(ASK_AGAIN_MS);
      return;
    }
    if (answer.ok) {
      play();
    } else if (answer.status === 412) {
      say('dark', 'idle', hasPlayed ? 'over' : 'nothing', hasPlayed ? 'overMore' : 'nothingMore');
      later(ASK_AGAIN_MS);
    } else if (answer.status === 404) {
      say('dark', 'stateUnknown', 'unknown', 'unknownMore');
      later(ASK_STRANGER_MS);
    } else {
      say('dark', 'lost', 'silence', 'silenceMore');
      later(ASK_AGAIN_MS);
    }
  }

  /* The picture stands still: either the room will come back, or it is another broadcast by now, or nobody is there. */
  async function check() {
    const mine = player;
    let isThere = false;
    try {
      const answer = await ask();
      isThere = answer.ok && await placeIn(answer) === place;
    } catch {
      // looking anew says what is the matter
    }
    if (!isThere && mine === player) {
      look();
    }
  }

  /* Through a reconnect the server holds what is asked for and then says that nothing came: that is asked for again. */
  function patient(firstByteMs) {
    const retry = { maxNumRetry: 1000000, retryDelayMs: 500, maxRetryDelayMs: 2000 };
    return { default: {
      maxTimeToFirstByteMs: firstByteMs, maxLoadTimeMs: firstByteMs + 10000, timeoutRetry: retry, errorRetry: retry,
    } };
  }

  function play() {
    if (!window.Hls || !window.Hls.isSupported()) {
      say('dark', 'idle', 'unplayable', 'unplayableMore');
      return;
    }
    const Hls = window.Hls;
    say('dark', 'searching', 'looking', 'lookingMore');
    player = new Hls({
      lowLatencyMode: true,
      maxLiveSyncPlaybackRate: 1,   // it never hurries with less than a second in hand; keepUp does
      liveDurationInfinity: true,
      backBufferLength: 8,
      maxBufferLength: 20,
      enableWorker: false,          // the media needs no conversion, and the page no permission for workers
      playlistLoadPolicy: patient(LONGEST_HELD_MS),
    });
    const mine = player;
    let rescues = 0;
    player.on(Hls.Events.ERROR, (_, trouble) => {
      if (!trouble.fatal || mine !== player) {
        return;
      }
      if (trouble.type === Hls.ErrorTypes.MEDIA_ERROR && rescues++ < 2) {
        player.recoverMediaError();
        return;
      }
      say('dark', 'searching', 'trouble', 'troubleMore');
      later(ASK_AGAIN_MS);
    });
    player.loadSource(source);
    player.attachMedia(picture);
    start();
  }

  /* Sound needs a gesture of the user: where a browser refuses the start with it, it starts without. */
  function start() {
    picture.play().catch(refused => {
      if (refused.name === 'NotAllowedError') {
        picture.muted = true;
        picture.play().catch(() => {});
      }
    });
  }

  /* When the frame that is shown came to the engine, by the dates in the playlist. */
  function latency() {
    const shown = player && player.playingDate;
    return shown ? Math.max(0, Date.now() + offset - shown.getTime()) / 1000 : null;
  }

  /* Stays near live by playing a little faster, with the pitch kept, while there is media in hand. */
  function keepUp() {
    const behind = latency();
    const details = player.latestLevelDetails;
    if (behind === null || !details || !details.live) {
      picture.playbackRate = 1;
      return;
    }
    const wanted = details.partTarget ? Math.max(NEAREST_S, 2 * details.partTarget) + margin : player.targetLatency;
    const over = behind - wanted;
    const ranges = picture.buffered;
    const inHand = ranges.length ? ranges.end(ranges.length - 1) - picture.currentTime : 0;
    if (over > JUMP_S && inHand > JUMP_S) {
      goLive();
    } else if (inHand < IN_HAND_S || over < 0.03) {
      picture.playbackRate = 1;
    } else if (over > 0.1) {
      picture.playbackRate = over > 1 ? 1.5 : 1.1;
    }
  }

  let seen = -1;
  function watch() {
    if (!player) {
      return;
    }
    const now = performance.now();
    if (picture.currentTime !== seen && picture.readyState >= 2) {
      if (now - lastPicture > STILL_AFTER_MS) { // the room was away, or this is the beginning
        margin = 0;
        smoothSince = now;
      } else if (now - smoothSince > SMOOTH_MS) {
        margin = Math.max(0, margin - PATIENCE_S / 2);
        smoothSince = now;
      }
      seen = picture.currentTime;
      lastPicture = now;
      hasPlayed = true;
      say('playing', 'live');
      keepUp();
      const seconds = latency();
      part('latency').textContent = seconds === null ? '' : words.behind(seconds.toLocaleString(
        isGerman ? 'de' : 'en', { minimumFractionDigits: 1, maximumFractionDigits: 1 }));
    } else if (picture.ended) {
      look();
    } else if (lastPicture && now - lastPicture > STILL_AFTER_MS) {
      say('waiting', 'stalled', 'still', 'stillMore');
      if (picture.paused) {
        start();
      }
      if (now - checked > CHECK_STILL_MS) {
        checked = now;
        check();
      }
    }
  }

  /* The dates are the server's; what the two clocks differ by is not delay. */
  async function compareClocks() {
    try {
      const before = Date.now();
      const theirs = Number(await (await fetch('clock.txt', { cache: 'no-store' })).text());
      const after = Date.now();
      if (theirs > 0) {
        offset = theirs - (before + after) / 2;
      }
    } catch {
      // the next comparison is soon enough
    }
  }

  function label() {
    part('sound').textContent = picture.muted ? words.sound : words.silent;
    part('full').textContent = document.fullscreenElement ? words.leave : words.full;
    part('help').textContent = words.help;
  }

  function toggleSound() {
    picture.muted = !picture.muted;
  }

  function toggleFull() {
    const turned = document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen();
    turned.catch(() => {});
  }

  function toggleHelp() {
    if (part('keys').open) {
      part('keys').close();
    } else {
      part('keys').showModal();
    }
  }

  function goLive() {
    if (player && player.liveSyncPosition) {
      picture.currentTime = player.liveSyncPosition;
      start();
    }
  }

  const DEEDS = {
    ' ': toggleSound, m: toggleSound, f: toggleFull, l: goLive, r: look, i: () => body.classList.toggle('figures'),
    '?': toggleHelp,
  };

  function stir() {
    body.classList.remove('still');
    clearTimeout(fading);
    fading = setTimeout(() => body.classList.add('still'), FADE_AFTER_MS);
  }

  document.addEventListener('keydown', pressed => {
    stir();
    const deed = DEEDS[pressed.key.toLowerCase()];
    const isButton = pressed.target instanceof HTMLButtonElement && pressed.key === ' ';
    if (deed && !isButton && !pressed.repeat && !pressed.ctrlKey && !pressed.metaKey && !pressed.altKey) {
      pressed.preventDefault();
      deed();
    }
  });
  ['pointermove', 'pointerdown', 'focusin'].forEach(kind => document.addEventListener(kind, stir));
  document.addEventListener('fullscreenchange', label);
  picture.addEventListener('volumechange', label);
  picture.addEventListener('waiting', () => {
    const now = performance.now();
    if (lastPicture && now - smoothSince > STILL_AFTER_MS) {
      margin = Math.min(FARTHEST_S, margin + PATIENCE_S);
      smoothSince = now;
    }
  });
  part('sound').addEventListener('click', toggleSound);
  part('full').addEventListener('click', toggleFull);
  part('help').addEventListener('click', toggleHelp);
  window.addEventListener('online', look);

  document.documentElement.lang = isGerman ? 'de' : 'en';
  document.querySelectorAll('[data-word]').forEach(place => {
    place.textContent = words[place.dataset.word];
  });
  let room = '';
  try {
    room = decodeURIComponent(location.hash.slice(1)).slice(0, 100);
  } catch {
    // a name that cannot be read is left out
  }
  part('room').textContent = room;
  document.title = room ? `${room} · ${words.monitor}` : words.monitor;
  label();
  stir();
  compareClocks();
  setInterval(compareClocks, CLOCK_EVERY_MS);
  setInterval(watch, 250);
  say('dark', 'searching', 'looking', 'lookingMore');
  look();
})();
