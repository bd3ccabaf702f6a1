// Asks @sigstore/verify about every case of a file, and prints for each whether it was accepted or why it was refused.
// Called by SigstoreTest; needs no network.
const crypto = require("node:crypto");
const fs = require("node:fs");
const { verifyTLogTimestamp } = require("@sigstore/verify/dist/timestamp");

const ED25519_DER = Buffer.from("302a300506032b6570032100", "hex");
const ALWAYS = { start: new Date(0), end: new Date(8.64e15) };

const asked = JSON.parse(fs.readFileSync(process.argv[2], "utf8"));
const [name, hint, ...encoded] = asked.key.split("+");
const key = Buffer.from(encoded.join("+"), "base64").subarray(1);
const log = {
  baseURL: name,
  logID: Buffer.from(hint, "hex"),
  publicKey: crypto.createPublicKey({ key: Buffer.concat([ED25519_DER, key]), format: "der", type: "spki" }),
  validFor: ALWAYS,
};

for (const proof of asked.cases) {
  const entry = {
    logIndex: String(proof.index),
    logId: { keyId: log.logID },
    integratedTime: "1",
    canonicalizedBody: Buffer.from(proof.leaf, "base64"),
    inclusionProof: {
      logIndex: String(proof.index),
      treeSize: String(proof.size),
      rootHash: Buffer.from(proof.root, "base64"),
      hashes: proof.hashes.map((hash) => Buffer.from(hash, "base64")),
      checkpoint: { envelope: proof.checkpoint },
    },
  };
  try {
    verifyTLogTimestamp(entry, [log]);
    console.log("accepted");
  } catch (refused) {
    console.log(`refused ${refused.code}: ${refused.message}`);
  }
}
