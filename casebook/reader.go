package casebook

import (
	"context"
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

// meetReader refuses to mix what two readers make of reports.
func (a *addition) meetReader(ctx context.Context) error {
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
