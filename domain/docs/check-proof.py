#!/usr/bin/env python3
"""Checks a register's checkpoint and that an entry is in it, with nothing of Credence: Python and openssl alone.

    python3 check-proof.py http://localhost:8080 5 [VERIFIER-KEY]

The key is what you noted of the register's /proof earlier; without it, what it names there now is taken.
"""
import base64, hashlib, json, subprocess, sys, tempfile, urllib.request


def get(path):
    return urllib.request.urlopen(urllib.request.Request(address + path, headers={"accept": "*/*"})).read().decode()


def sha256(data):
    return hashlib.sha256(data).digest()


def check_signature(note, key):
    """C2SP signed-note: text, an empty line, lines of signatures; the key is name+hash+base64."""
    text, _, signatures = note.rpartition("\n\n")
    text += "\n"
    name, key_hash, encoded = key.split("+", 2)
    typed = base64.b64decode(encoded)
    key_id = sha256(name.encode() + b"\n" + typed)[:4]
    assert typed[0] == 1 and key_id.hex() == key_hash, "this is no verifier key of Ed25519"
    for line in signatures.splitlines():
        dash, signer, signature = line.split(" ")
        raw = base64.b64decode(signature)
        if dash == "—" and signer == name and raw[:4] == key_id:
            with tempfile.TemporaryDirectory() as folder:
                files = {"text": text.encode(), "signature": raw[4:],
                         "key": bytes.fromhex("302a300506032b6570032100") + typed[1:]}  # X.509, RFC 8410
                for file, data in files.items():
                    with open(f"{folder}/{file}", "wb") as out:
                        out.write(data)
                subprocess.run(["openssl", "pkeyutl", "-verify", "-pubin", "-keyform", "DER", "-inkey", f"{folder}/key",
                                "-rawin", "-in", f"{folder}/text", "-sigfile", f"{folder}/signature"],
                               check=True, stdout=subprocess.DEVNULL)
            return text
    raise AssertionError("no signature of this key")


def root_of(leaf, index, size, path):
    """RFC 9162, 2.1.3.2."""
    node, last, value = index, size - 1, leaf
    for other in path:
        assert last > 0
        if node & 1 or node == last:
            value = sha256(b"\x01" + other + value)
            while node and not node & 1:
                node, last = node >> 1, last >> 1
        else:
            value = sha256(b"\x01" + value + other)
        node, last = node >> 1, last >> 1
    assert last == 0
    return value


address, entry = sys.argv[1].rstrip("/"), int(sys.argv[2])
key = sys.argv[3] if len(sys.argv) > 3 else json.loads(get("/proof"))["key"]
origin, size, root = check_signature(get("/checkpoint"), key).splitlines()[:3]
proof = json.loads(get(f"/proof/inclusion?entry={entry}&size={size}"))
entry_hash = sha256(proof["canonical"].encode())  # over the entry itself
leaf = sha256(b"\x00" + entry_hash)
path = [bytes.fromhex(one) for one in proof["path"]]
assert root_of(leaf, entry - 1, int(size), path) == base64.b64decode(root), "the entry is not in the checkpoint"
print(f"entry {entry} is among the {size} that {origin} has signed: {proof['canonical']}")
