package gazetteer

import (
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"io"
	"slices"
	"strings"
)

// Place is an entry with its other names.
type Place struct {
	Entry
	Names   []string
	Peoples []string // words for its people, as "Europeans" and "European"; they name it only to Resolve
	Code    string   // what follows a town's name, as "KY"; it names the division nowhere else
}

// forms is every folded form of the place's names, sorted: as they are, without
// division words, and without a leading article.
func (p Place) forms() []string {
	var forms []string
	for _, name := range append([]string{p.Name}, p.Names...) {
		form := Fold(name)
		forms = append(forms, form, strings.TrimPrefix(form, "the "))
		if p.Kind == Admin1 || p.Kind == Admin2 {
			forms = append(forms, bare(form))
		}
	}
	slices.Sort(forms)
	forms = slices.Compact(forms)
	return slices.DeleteFunc(forms, func(f string) bool { return f == "" })
}

// Pack writes places in the form that is embedded. The same places give the
// same bytes.
func Pack(w io.Writer, places []Place) error {
	admins := []string{""}
	for _, p := range places {
		admins = append(admins, p.Admin1)
	}
	slices.Sort(admins)
	admins = slices.Compact(admins)
	var rows, text []byte
	for _, p := range places {
		admin, _ := slices.BinarySearch(admins, p.Admin1)
		rows = packRow(rows, p, len(text), admin)
		text = append(append(text, byte(len(p.Name))), p.Name...)
	}
	index := newNames(places)
	var sections []byte
	for _, section := range [][]byte{rows, text, []byte(strings.Join(admins, "\n")), index.heads, index.data} {
		sections = binary.LittleEndian.AppendUint32(sections, uint32(len(section)))
		sections = append(sections, section...)
	}
	hash := sha256.Sum256(sections)
	if _, err := io.WriteString(w, packedVersion+string(hash[:])+string(sections)); err != nil {
		return fmt.Errorf("packing places: %w", err)
	}
	return nil
}
