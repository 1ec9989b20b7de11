package outside

import (
	"encoding/json"
	"maps"
	"slices"

	"github.com/dateline-project/dateline"
)

// heads has the labels that an answer may give, and the head of each.
var heads = map[string]string{
	"org": "mention", "per": "mention", "loc": "mention", "wpn": "mention", "time": "mention",
	"trig": "trigger",
	"perp": "role", "targ": "role",
	"place": "scene", "when": "scene", "weap": "scene",
	"fig": "figure", "voice": "voice", "obj": "claim",
	"warn": "warning", "of": "warning",
}

// whom has those that a figure may count.
var whom = []string{dateline.WhoTotal, dateline.WhoCivilians, dateline.WhoSecurityForces, dateline.WhoAttackers, "part"}

// answerSchema returns the JSON Schema of an answer, in the part of the language
// that structured outputs know: every property required, null for none.
func answerSchema() map[string]any {
	optional := func(values []any) map[string]any { return map[string]any{"enum": append(values, nil)} }
	properties := map[string]any{
		"sentence": map[string]any{"type": "integer"},
		"words":    map[string]any{"type": "string"},
		"label":    map[string]any{"enum": slices.Sorted(maps.Keys(heads))},
		"incident": map[string]any{"type": []string{"integer", "null"}},
		"kind":     optional(list(dateline.Kinds)),
		"status":   optional(list(dateline.Statuses)),
		"standing": optional(list(dateline.Standings)),
		"measure":  optional(list(dateline.Measures)),
		"who":      optional(list(whom)),
		"relation": optional(list(dateline.Relations)),
		"stance":   optional(list(dateline.Stances)),
	}
	mark := object(properties)
	return object(map[string]any{"marks": map[string]any{"type": "array", "items": mark}})
}

func object(properties map[string]any) map[string]any {
	return map[string]any{
		"type": "object", "properties": properties, "additionalProperties": false,
		"required": slices.Sorted(maps.Keys(properties)),
	}
}

func list[T any](values []T) []any {
	var out []any
	for _, v := range values {
		out = append(out, v)
	}
	return out
}

// schema is answerSchema as it is sent.
var schema = func() json.RawMessage {
	data, err := json.Marshal(answerSchema())
	if err != nil {
		panic(err) // it holds strings, lists and maps only
	}
	return data
}()
