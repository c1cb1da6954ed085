// Uses every call of Mux's own client that has to do with live streams, assets, webhooks and signing keys, against the
// server in MUX_BASE_URL, with an encoder that publishes to RTMP_URL. Ends with 1 at the first thing that is not as Mux has it.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { createServer } from 'node:http';
import Mux from '@mux/mux-node';

const mux = new Mux({ maxRetries: 0 });
const live = mux.video.liveStreams;
const assets = mux.video.assets;

// What webhooks are told, each with its signature checked by the client.
const told = [];
let secret = '';
const receiver = createServer((request, response) => {
  const parts = [];
  request.on('data', (part) => parts.push(part));
  request.on('end', async () => {
    const body = Buffer.concat(parts).toString();
    try {
      told.push(await mux.webhooks.unwrap(body, request.headers, secret));
      response.writeHead(204).end();
    } catch (problem) {
      told.push({ type: `not signed: ${problem}` });
      response.writeHead(400).end();
    }
  });
});
await new Promise((listening) => receiver.listen(0, '127.0.0.1', listening));

async function until(what, is) {
  for (let i = 0; i < 600; i++) {
    const found = await is();
    if (found) return found;
    await new Promise((later) => setTimeout(later, 50));
  }
  throw new Error(`never came: ${what}; told so far: ${told.map((one) => one.type)}`);
}
const event = (type) => until(type, () => told.find((one) => one.type === type));
const refused = (call, kind, word) =>
  assert.rejects(call, (problem) => {
    assert.ok(problem instanceof kind, String(problem));
    assert.ok(JSON.stringify(problem.error).includes(word), JSON.stringify(problem.error));
    return true;
  });
async function all(pages) {
  const found = [];
  for await (const one of pages) found.push(one);
  return found;
}

async function webhooks() {
  const made = await mux.system.webhooks.create({ address: `http://127.0.0.1:${receiver.address().port}/hook` });
  secret = made.signing_secret;
  assert.ok(secret && made.id && made.enabled);
  assert.equal((await mux.system.webhooks.retrieve(made.id)).signing_secret, undefined);
  assert.deepEqual((await all(mux.system.webhooks.list())).map((hook) => hook.id), [made.id]);
  const other = await mux.system.webhooks.create({ address: 'http://127.0.0.1:9/' });
  const off = await mux.system.webhooks.update(other.id, { enabled: false });
  assert.equal(off.enabled, false);
  await mux.system.webhooks.delete(other.id);
  await refused(mux.system.webhooks.retrieve(other.id), Mux.NotFoundError, 'not_found');
  await refused(mux.system.webhooks.create({ address: 'nowhere' }), Mux.BadRequestError, 'address');
}

async function settings() {
  const stream = await live.create({
    playback_policies: ['public'],
    latency_mode: 'reduced',
    reconnect_window: 0.5,
    passthrough: 'room',
    meta: { title: 'Main hall' },
    new_asset_settings: {
      playback_policies: ['public', 'signed'],
      static_renditions: [{ resolution: 'highest' }, { resolution: 'audio-only' }],
      meta: { title: 'Talk', creator_id: 'me' },
    },
    embedded_subtitles: [{ name: 'English', language_channel: 'cc1', language_code: 'en' }],
  });
  assert.equal(typeof stream.created_at, 'string');
  assert.equal(stream.new_asset_settings.meta.creator_id, 'me');
  assert.deepEqual(await live.retrieve(stream.id), stream);
  assert.deepEqual((await all(live.list({ stream_key: stream.stream_key }))).map((one) => one.id), [stream.id]);
  assert.ok((await all(live.list({ status: 'idle', limit: 1 }))).length >= 1);
  const updated = await live.update(stream.id, { passthrough: 'other', max_continuous_duration: 3600, latency_mode: 'low' });
  assert.equal(updated.passthrough, 'other');
  assert.equal(updated.latency_mode, 'low');
  const id = await live.createPlaybackId(stream.id, { policy: 'signed' });
  assert.deepEqual(await live.retrievePlaybackId(stream.id, id.id), id);
  assert.equal((await mux.video.playbackIds.retrieve(id.id)).object.id, stream.id);
  await live.deletePlaybackId(stream.id, id.id);
  await refused(live.retrievePlaybackId(stream.id, id.id), Mux.NotFoundError, 'not_found');
  assert.equal((await live.updateEmbeddedSubtitles(stream.id, { embedded_subtitles: [] })).embedded_subtitles, undefined);
  const subtitles = [{ name: 'English', language_code: 'en' }];
  const generated = await live.updateGeneratedSubtitles(stream.id, { generated_subtitles: subtitles });
  assert.equal(generated.generated_subtitles[0].language_code, 'en');
  await event('video.live_stream.warning');
  const renditions = { static_renditions: [{ resolution: 'audio-only' }] };
  const set = await live.updateNewAssetSettingsStaticRenditions(stream.id, renditions);
  assert.deepEqual(set.new_asset_settings.static_renditions, renditions.static_renditions);
  await live.deleteNewAssetSettingsStaticRenditions(stream.id);
  const target = await live.createSimulcastTarget(stream.id, { url: 'rtmp://127.0.0.1:9/app', stream_key: 'k' });
  assert.equal((await live.retrieveSimulcastTarget(stream.id, target.id)).id, target.id);
  await live.deleteSimulcastTarget(stream.id, target.id);
  await live.disable(stream.id);
  assert.equal((await live.retrieve(stream.id)).status, 'disabled');
  await live.enable(stream.id);
  assert.notEqual((await live.resetStreamKey(stream.id)).stream_key, stream.stream_key);
  assert.deepEqual(await live.complete(stream.id), { data: {} });
  await live.delete(stream.id);
  await refused(live.retrieve(stream.id), Mux.NotFoundError, 'not_found');
  await refused(live.create({ reconnect_window: 1801 }), Mux.BadRequestError, 'reconnect_window');
  await refused(new Mux({ tokenSecret: 'wrong', maxRetries: 0 }).video.assets.list(), Mux.AuthenticationError, 'Unauthorized');
  for (const type of ['created', 'updated', 'disabled', 'enabled', 'deleted']) await event(`video.live_stream.${type}`);
}

function encoder(key) {
  const picture = ['-f', 'lavfi', '-i', 'testsrc2=size=320x180:rate=25'];
  const sound = ['-f', 'lavfi', '-i', 'sine=sample_rate=48000'];
  const coding = ['-c:v', 'libx264', '-preset', 'ultrafast', '-g', '25', '-pix_fmt', 'yuv420p', '-c:a', 'aac'];
  return spawn(
    'ffmpeg',
    ['-v', 'error', '-re', ...picture, '-re', ...sound, ...coding, '-f', 'flv', `${process.env.RTMP_URL}/${key}`],
    { stdio: ['pipe', 'inherit', 'inherit'] },
  );
}

async function broadcast() {
  told.length = 0;
  const stream = await live.create({
    playback_policies: ['public', 'signed'],
    reconnect_window: 0,
    new_asset_settings: { playback_policies: ['public', 'signed'], static_renditions: [{ resolution: 'highest' }] },
  });
  const publisher = encoder(stream.stream_key);
  try {
    await event('video.asset.ready');
    const active = await live.retrieve(stream.id);
    assert.equal(active.status, 'active');
    assert.equal(active.active_ingest_protocol, 'rtmp');
    await refused(live.update(stream.id, { latency_mode: 'low' }), Mux.BadRequestError, 'latency_mode');
    await playback(stream.playback_ids);
    await new Promise((later) => setTimeout(later, 2000));
    await live.complete(stream.id);
  } finally {
    publisher.kill('SIGKILL');
  }
  const over = await event('video.asset.live_stream_completed');
  await event('video.live_stream.disconnected');
  await event('video.asset.static_rendition.ready');
  const order = told.map((one) => one.type);
  assert.deepEqual(order.slice(0, 7), [
    'video.live_stream.created',
    'video.live_stream.connected',
    'video.asset.created',
    'video.asset.static_rendition.created',
    'video.live_stream.recording',
    'video.live_stream.active',
    'video.asset.ready',
  ]);
  const idle = told.find((one) => one.type === 'video.live_stream.idle');
  assert.equal(idle.data.active_asset_id, over.data.id);
  assert.equal(idle.object.type, 'live');
  assert.equal(typeof idle.data.created_at, 'number');
  return over.data.id;
}

async function playback(ids) {
  const open = ids.find((id) => id.policy === 'public').id;
  const signed = ids.find((id) => id.policy === 'signed').id;
  const status = async (path) => (await fetch(`${process.env.MUX_BASE_URL}/${path}`)).status;
  assert.equal(await status(`${open}.m3u8`), 200);
  assert.equal(await status(`${signed}.m3u8`), 403);
  const key = await mux.system.signingKeys.create();
  assert.deepEqual((await all(mux.system.signingKeys.list())).map((one) => one.id), [key.id]);
  assert.equal((await mux.system.signingKeys.retrieve(key.id)).private_key, undefined);
  const signing = { keyId: key.id, keySecret: key.private_key };
  const token = await mux.jwt.signPlaybackId(signed, signing);
  assert.equal(await status(`${signed}.m3u8?token=${token}`), 200);
  const other = await mux.jwt.signPlaybackId(open, signing);
  assert.equal(await status(`${signed}.m3u8?token=${other}`), 403);
  await mux.system.signingKeys.delete(key.id);
  assert.equal(await status(`${signed}.m3u8?token=${token}`), 403);
}

async function recording(id) {
  const asset = await until('the sealed asset', async () => {
    const found = await assets.retrieve(id);
    return found.static_renditions.files.every((file) => file.status === 'ready') && found;
  });
  assert.equal(asset.status, 'ready');
  assert.equal(asset.progress.state, 'completed');
  assert.ok(asset.duration > 1);
  assert.deepEqual((await all(assets.list({ live_stream_id: asset.live_stream_id }))).map((one) => one.id), [id]);
  assert.equal((await assets.update(id, { passthrough: 'p', meta: { title: 'T' } })).meta.title, 'T');
  assert.equal((await assets.retrieveInputInfo(id))[0].file.tracks[0].encoding, 'h264');
  const added = await assets.createPlaybackId(id, { policy: 'public' });
  assert.deepEqual(await assets.retrievePlaybackId(id, added.id), added);
  await assets.deletePlaybackId(id, added.id);
  const sound = await assets.createStaticRendition(id, { resolution: 'audio-only' });
  assert.equal(sound.status, 'ready');
  const open = asset.playback_ids.find((one) => one.policy === 'public').id;
  await files(`${process.env.MUX_BASE_URL}/${open}`);
  await assets.deleteStaticRendition(id, sound.id);
  assert.equal((await assets.updateMasterAccess(id, { master_access: 'temporary' })).master_access, 'temporary');
  await assets.delete(id);
  await refused(assets.retrieve(id), Mux.NotFoundError, 'not_found');
  for (const type of ['updated', 'static_rendition.deleted', 'deleted']) await event(`video.asset.${type}`);
}

async function files(place) {
  const highest = Buffer.from(await (await fetch(`${place}/highest.mp4`)).arrayBuffer());
  const second = highest.readUInt32BE(0);
  assert.equal(highest.toString('latin1', second + 4, second + 8), 'moov');
  for (const [name, codecs] of [['highest.mp4', 'h264,aac'], ['audio.m4a', 'aac']]) {
    const entries = ['-show_entries', 'stream=codec_name', '-of', 'csv=p=0'];
    const probe = spawnSync('ffprobe', ['-v', 'error', ...entries, `${place}/${name}`], { encoding: 'utf8' });
    assert.equal(probe.stdout.trim().split(/\s+/).join(','), codecs, probe.stderr);
    const decoded = spawnSync('ffmpeg', ['-v', 'error', '-i', `${place}/${name}`, '-f', 'null', '-'], { encoding: 'utf8' });
    assert.equal(decoded.stderr, '');
  }
  const part = await fetch(`${place}/audio.m4a`, { headers: { range: 'bytes=100-5099' } });
  const whole = Buffer.from(await (await fetch(`${place}/audio.m4a`)).arrayBuffer());
  assert.equal(part.status, 206);
  assert.deepEqual(Buffer.from(await part.arrayBuffer()), whole.subarray(100, 5100));
  assert.equal((await fetch(`${place}/720p.mp4`)).status, 404);
  assert.equal((await fetch(`${place}/thumbnail.jpg`)).status, 404);
}

await webhooks();
await settings();
await recording(await broadcast());
assert.deepEqual(told.filter((one) => one.type.startsWith('not signed')), []);
receiver.close();
console.log('conforms');
