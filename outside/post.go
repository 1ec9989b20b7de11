package outside

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
)

// One POST is all that is needed, so net/http does it: the official library
// would bring a client of hundreds of files, and takes address and key from
// OPENAI_* variables unasked, where dateline promises to take what it was given.

const answerLimit = 4 << 20 // bytes of an answer

// question is the body of a request.
type question struct {
	Model       string          `json:"model"`
	Temperature int             `json:"temperature"`
	Messages    []message       `json:"messages"`
	Format      *responseFormat `json:"response_format,omitempty"`
}

type message struct {
	Role    string `json:"role"`
	Content string `json:"content"`
}

type responseFormat struct {
	Type   string      `json:"type"`
	Schema namedSchema `json:"json_schema"`
}

type namedSchema struct {
	Name   string          `json:"name"`
	Strict bool            `json:"strict"`
	Schema json.RawMessage `json:"schema"`
}

// post asks once.
func (m *Model) post(ctx context.Context, text string, plain bool) (string, error) {
	q := question{Model: m.name, Messages: []message{{"system", prompt}, {"user", text}}}
	if !plain {
		q.Format = &responseFormat{"json_schema", namedSchema{"marks", true, schema}}
	}
	body, err := json.Marshal(q)
	if err != nil {
		return "", err
	}
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, m.address, bytes.NewReader(body))
	if err != nil {
		return "", err
	}
	request.Header.Set("Content-Type", "application/json")
	request.Header.Set("User-Agent", "dateline")
	if m.key != "" {
		request.Header.Set("Authorization", "Bearer "+m.key)
	}
	response, err := m.client.Do(request)
	if err != nil {
		return "", m.trouble(ctx, err)
	}
	defer response.Body.Close()
	data, err := io.ReadAll(io.LimitReader(response.Body, answerLimit+1))
	if err != nil {
		return "", m.trouble(ctx, err)
	}
	if response.StatusCode != http.StatusOK {
		return "", m.refused(response, data)
	}
	return content(data)
}

// content takes the model's text out of an answer.
func content(data []byte) (string, error) {
	if len(data) > answerLimit {
		return "", fmt.Errorf("the answer is longer than %d MB", answerLimit>>20)
	}
	var answer struct {
		Choices []struct {
			Reason  string `json:"finish_reason"`
			Message struct {
				Content string `json:"content"`
			} `json:"message"`
		} `json:"choices"`
	}
	if json.Unmarshal(data, &answer) != nil || len(answer.Choices) == 0 {
		return "", errors.New("the answer is none of a chat endpoint")
	}
	choice := answer.Choices[0]
	if choice.Reason == "length" {
		return "", errors.New("the answer broke off: let the endpoint give longer ones")
	}
	return choice.Message.Content, nil
}
