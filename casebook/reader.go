package casebook

import (
	"context"
	"errors"
	"fmt"
)

// OtherReader says that a casebook was read by another reader than the one that
// an Add would read with.
type OtherReader struct {
	Was, Is string // their versions
}

func (o *OtherReader) Error() string {
	return fmt.Sprintf("the casebook was read by %s, this reader is %s", o.Was, o.Is)
}

// ErrMasked says that reports cannot be read again because names are blacked out
// in their texts.
var ErrMasked = errors.New("the casebook came without the names of private people, and its reports cannot be read again")

// meetReader refuses to mix what two readers make of reports, and to read what
// has been blacked out.
func (a *addition) meetReader(ctx context.Context) error {
	masked, err := a.file.Masked(ctx)
	if err == nil && masked {
		err = ErrMasked
	}
	if err != nil {
		return err
	}
	readers, err := a.file.Readers(ctx)
	if err != nil || a.opts.Reread {
		return err
	}
	for _, was := range readers {
		if is := a.reader.Version(); was != is {
			return &OtherReader{Was: was, Is: is}
		}
	}
	return nil
}
