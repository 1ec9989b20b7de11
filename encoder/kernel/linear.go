package kernel

import (
	"fmt"
	"sync"
)

// MaxColumns is the longest row that a linear layer takes: beyond it a sum of products could leave int32.
const MaxColumns = 2048

// panelWidth is how many output channels are packed together, and maxWidth how many of such panels a tile of the widest
// set takes: channels are padded to fill them.
const (
	panelWidth = 16
	maxWidth   = 2
	maxHeight  = 8
)

// Linear is a linear layer with packed weights. It does not change and may be shared among goroutines.
type Linear struct {
	in, out     int
	columns     int            // in, rounded up to a multiple of 16
	quads       []int8         // [panel][columns/4][16][4]
	pairs       func() []int16 // [panel][columns/2][16][2], widened when a set first wants them
	sums        []int32        // the weights of a channel, added up
	scale, bias []float32      // one a channel, and zeros in the padding
}

// NewLinear packs the weights of a layer: weight holds a row of in numbers for each of the out channels, and scale what a
// step of a channel's weights is worth. It panics on lengths that do not fit together and on more than MaxColumns inputs.
func NewLinear(weight []int8, scale, bias []float32, in, out int) *Linear {
	if in < 1 || in > MaxColumns || out < 1 || len(weight) != in*out || len(scale) != out || len(bias) != out {
		panic(fmt.Sprintf("kernel: a linear layer of %d to %d has %d weights, %d scales, %d biases", in, out, len(weight), len(scale), len(bias)))
	}
	const unit = maxWidth * panelWidth
	channels := (out + unit - 1) / unit * unit
	l := &Linear{in: in, out: out, columns: roundUp(in), scale: make([]float32, channels), bias: make([]float32, channels)}
	l.quads, l.sums = make([]int8, channels*l.columns), make([]int32, channels)
	l.pairs = sync.OnceValue(l.widened)
	copy(l.scale, scale)
	copy(l.bias, bias)
	for o := range out {
		panel := l.quads[o/panelWidth*panelWidth*l.columns:]
		for i, w := range weight[o*in : (o+1)*in] {
			panel[i/4*4*panelWidth+o%panelWidth*4+i%4] = w
			l.sums[o] += int32(w)
		}
	}
	return l
}

// widened is the weights in pairs of columns.
func (l *Linear) widened() []int16 {
	pairs := make([]int16, len(l.quads))
	for i, w := range l.quads {
		quad, channel, column := i/(4*panelWidth), i/4%panelWidth, i%4
		pairs[(2*quad+column/2)*2*panelWidth+2*channel+column%2] = int16(w)
	}
	return pairs
}

// In is the length of a row that the layer takes.
func (l *Linear) In() int { return l.in }

// Out is the length of a row that it gives.
func (l *Linear) Out() int { return l.out }

// Apply writes the layer's output for every row of act to dst: act.Rows rows of Out numbers.
//
// A group of panels stays in the cache while all rows pass by it.
func (l *Linear) Apply(dst []float32, act *Activations) {
	if act.Cols != l.in || len(dst) != act.Rows*l.out {
		panic(fmt.Sprintf("kernel: a linear layer of %d to %d gets %d rows of %d and room for %d numbers", l.in, l.out, act.Rows, act.Cols, len(dst)))
	}
	s := chosen
	for first := 0; first < l.out; first += s.width * panelWidth {
		end := first + s.width*panelWidth
		tiles(act.Rows, s.height, func(row, height int) {
			if end <= l.out {
				l.compute(s, dst[row*l.out+first:(row+height-1)*l.out+end], l.out, act, row, height, first, end)
				return
			}
			edge := act.edge[:height*s.width*panelWidth]
			l.compute(s, edge, s.width*panelWidth, act, row, height, first, end)
			for r := range height {
				copy(dst[(row+r)*l.out+first:(row+r+1)*l.out], edge[r*s.width*panelWidth:])
			}
		})
	}
}

// compute writes a tile: height rows by the channels from first up to end.
func (l *Linear) compute(s *set, dst []float32, stride int, act *Activations, row, height, first, end int) {
	from, to := row*l.columns, (row+height)*l.columns
	rowScale, scale, bias := act.scale[row:row+height], l.scale[first:end], l.bias[first:end]
	if s.quads != nil {
		compute := s.quads
		if height == 1 {
			compute = s.quadStrip
		}
		weights := l.quads[first*l.columns : end*l.columns]
		compute(dst, stride, act.bytes[from:to], act.zero[row:row+height], rowScale, weights, l.sums[first:end], scale, bias)
		return
	}
	compute := s.tile
	if height == 1 {
		compute = s.strip
	}
	compute(dst, stride, act.words[from:to], rowScale, l.pairs()[first*l.columns:end*l.columns], scale, bias)
}

// tiles cuts rows into tiles of height, the last of which overlaps the one before if need be, or into single rows where
// there are too few for one tile.
func tiles(rows, height int, do func(row, height int)) {
	if rows < height {
		height = 1
	}
	for row := 0; row < rows; row += height {
		do(min(row, rows-height), height)
	}
}

// tileGo gives the function that computes height rows by one panel:
//
//	dst[r*stride+o] = Σ q[r][i]*weights[o][i] × (rowScale[r]*scale[o]) + bias[o]
//
// q holds the rows one after another, weights the panel as NewLinear packs it, and len(rowScale) is height.
func tileGo(height int) func(dst []float32, stride int, q []int16, rowScale []float32, weights []int16, scale, bias []float32) {
	return func(dst []float32, stride int, q []int16, rowScale []float32, weights []int16, scale, bias []float32) {
		columns := len(weights) / panelWidth
		for o := range panelWidth {
			for r := range height {
				row, w := q[r*columns:(r+1)*columns], weights[2*o:]
				var sum int32
				for i := 0; i+1 < len(row); i += 2 {
					sum += int32(row[i])*int32(w[i*panelWidth]) + int32(row[i+1])*int32(w[i*panelWidth+1])
				}
				dst[r*stride+o] = float32(float32(sum)*float32(rowScale[r]*scale[o])) + bias[o]
			}
		}
	}
}

// quadsGo is tileGo for rows of bytes, each of which is zero[r] too large; sums[o] is Σ weights[o][i].
func quadsGo(height int) func(dst []float32, stride int, u []uint8, zero []int32, rowScale []float32, weights []int8, sums []int32, scale, bias []float32) {
	return func(dst []float32, stride int, u []uint8, zero []int32, rowScale []float32, weights []int8, sums []int32, scale, bias []float32) {
		columns := len(weights) / panelWidth
		for o := range panelWidth {
			for r := range height {
				sum := -zero[r] * sums[o]
				for i, x := range u[r*columns : (r+1)*columns] {
					sum += int32(x) * int32(weights[i/4*4*panelWidth+4*o+i%4])
				}
				dst[r*stride+o] = float32(float32(sum)*float32(rowScale[r]*scale[o])) + bias[o]
			}
		}
	}
}
