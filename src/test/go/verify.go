// Verifies a log in the C2SP tlog-tiles layout with Go's checksum database packages, which know nothing of Quyche.
//
//	verify FOLDER VKEY [KEPT-CHECKPOINT]
//
// Prints "ok SIZE" and ends with 0, or prints what is wrong and ends with 1.
package main

import (
	"encoding/base64"
	"encoding/binary"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const height = 8

func main() {
	size, err := verify(os.Args[1], os.Args[2], os.Args[3:])
	if err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
	fmt.Println("ok", size)
}

func verify(folder, vkey string, kept []string) (int64, error) {
	now, err := checkpoint(filepath.Join(folder, "checkpoint"), vkey)
	if err != nil {
		return 0, err
	}
	hashes := tlog.TileHashReader(now, tiles(folder))
	for n := int64(0); n < now.N; n++ {
		record, err := entry(folder, n, now.N)
		if err != nil {
			return 0, err
		}
		proof, err := tlog.ProveRecord(now.N, n, hashes)
		if err != nil {
			return 0, err
		}
		if err := tlog.CheckRecord(proof, now.N, now.Hash, n, tlog.RecordHash(record)); err != nil {
			return 0, fmt.Errorf("entry %d: %v", n, err)
		}
	}
	for _, file := range kept {
		old, err := checkpoint(file, vkey)
		if err != nil {
			return 0, err
		}
		if old.N > now.N {
			return 0, fmt.Errorf("rolled back from %d to %d", old.N, now.N)
		}
		proof, err := tlog.ProveTree(now.N, old.N, hashes)
		if err != nil {
			return 0, err
		}
		if err := tlog.CheckTree(proof, now.N, now.Hash, old.N, old.Hash); err != nil {
			return 0, fmt.Errorf("kept checkpoint of %d: %v", old.N, err)
		}
	}
	return now.N, nil
}

func checkpoint(file, vkey string) (tlog.Tree, error) {
	var tree tlog.Tree
	verifier, err := note.NewVerifier(vkey)
	if err != nil {
		return tree, err
	}
	written, err := os.ReadFile(file)
	if err != nil {
		return tree, err
	}
	signed, err := note.Open(written, note.VerifierList(verifier))
	if err != nil {
		return tree, err
	}
	lines := strings.Split(signed.Text, "\n")
	if len(lines) < 4 || lines[0] != verifier.Name() {
		return tree, errors.New("not a checkpoint of this log")
	}
	tree.N, err = strconv.ParseInt(lines[1], 10, 64)
	if err != nil {
		return tree, err
	}
	root, err := base64.StdEncoding.DecodeString(lines[2])
	if err != nil || len(root) != tlog.HashSize {
		return tree, errors.New("no root")
	}
	copy(tree.Hash[:], root)
	return tree, nil
}

// Tiles of the layout of C2SP, which leaves the height out of the path.
type tiles string

func (folder tiles) Height() int { return height }

func (folder tiles) ReadTiles(wanted []tlog.Tile) ([][]byte, error) {
	var data [][]byte
	for _, tile := range wanted {
		path := strings.Replace(tile.Path(), fmt.Sprintf("tile/%d/", height), "tile/", 1)
		read, err := os.ReadFile(filepath.Join(string(folder), path))
		if err != nil {
			return nil, err
		}
		data = append(data, read)
	}
	return data, nil
}

func (folder tiles) SaveTiles([]tlog.Tile, [][]byte) {}

func entry(folder string, n, size int64) ([]byte, error) {
	width := size - n/256*256
	if width > 256 {
		width = 256
	}
	tile := tlog.Tile{H: height, L: -1, N: n / 256, W: int(width)}
	path := strings.Replace(tile.Path(), fmt.Sprintf("tile/%d/data/", height), "tile/entries/", 1)
	bundle, err := os.ReadFile(filepath.Join(folder, path))
	if err != nil {
		return nil, err
	}
	for i := int64(0); ; i++ {
		if len(bundle) < 2 {
			return nil, fmt.Errorf("bundle without entry %d", n)
		}
		length := int(binary.BigEndian.Uint16(bundle))
		if len(bundle) < 2+length {
			return nil, fmt.Errorf("bundle cut short at entry %d", n)
		}
		if i == n%256 {
			return bundle[2 : 2+length], nil
		}
		bundle = bundle[2+length:]
	}
}
