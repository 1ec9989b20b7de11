// Command snap takes the pictures of the guide from the running program: it has
// the program build a casebook of reports, serves it, and looks at its pages in a
// browser. Run by hand, as make pictures.
//
//	go run ./workbench/snap PROGRAM REPORTS FOLDER
package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"

	"github.com/go-rod/rod"
	"github.com/go-rod/rod/lib/launcher"
	"github.com/go-rod/rod/lib/proto"
)

func main() {
	if len(os.Args) != 4 {
		fmt.Fprintln(os.Stderr, "usage: snap PROGRAM REPORTS FOLDER")
		os.Exit(2)
	}
	if err := snap(os.Args[1], os.Args[2], os.Args[3]); err != nil {
		fmt.Fprintln(os.Stderr, "snap:", err)
		os.Exit(1)
	}
}

// longest is how long all pictures may take.
const longest = 3 * time.Minute

func snap(program, reports, folder string) error {
	ctx, cancel := context.WithTimeout(context.Background(), longest)
	defer cancel()
	work, err := os.MkdirTemp("", "dateline-snap-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(work)
	address, err := served(ctx, program, reports, filepath.Join(work, "examples.db"))
	if err != nil {
		return err
	}
	page, done, err := window(ctx, filepath.Join(work, "browser"))
	if err != nil {
		return err
	}
	defer done()
	if err := open(page, address); err != nil {
		return err
	}
	root, _, _ := strings.Cut(address, "?")
	for _, p := range pictures {
		if err := p.take(page, strings.TrimSuffix(root, "/"), folder); err != nil {
			return fmt.Errorf("taking %s: %w", p.Name, err)
		}
	}
	return nil
}

// served builds a casebook of the reports, serves it until ctx ends, and returns
// its address.
func served(ctx context.Context, program, reports, book string) (string, error) {
	if out, err := exec.CommandContext(ctx, program, "build", reports, "--casebook", book).CombinedOutput(); err != nil {
		return "", fmt.Errorf("building a casebook of %s: %w\n%s", reports, err, out)
	}
	serve := exec.CommandContext(ctx, program, "serve", book, "--by", "Ada Noor")
	out, err := serve.StdoutPipe()
	if err != nil {
		return "", err
	}
	if err := serve.Start(); err != nil {
		return "", err
	}
	line, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		return "", fmt.Errorf("serving: no address: %w", err)
	}
	return strings.TrimSpace(line), nil
}

// The window that a picture shows, unless it shows a part of the page.
const width, height = 1280, 760

func window(ctx context.Context, folder string) (page *rod.Page, done func(), err error) {
	path, found := launcher.LookPath()
	if !found {
		return nil, nil, errors.New("no browser found; install chromium")
	}
	launch := launcher.New().Context(ctx).Bin(path).Headless(true).NoSandbox(true).Leakless(false).UserDataDir(folder).Set("disable-gpu").Set("hide-scrollbars")
	control, err := launch.Launch()
	if err != nil {
		return nil, nil, err
	}
	browser := rod.New().Context(ctx).ControlURL(control)
	if err := browser.Connect(); err != nil {
		return nil, nil, err
	}
	done = func() {
		browser.Close()
		launch.Cleanup()
	}
	if page, err = browser.Page(proto.TargetCreateTarget{}); err != nil {
		done()
		return nil, nil, err
	}
	light := proto.EmulationSetEmulatedMedia{Features: []*proto.EmulationMediaFeature{{Name: "prefers-color-scheme", Value: "light"}}}
	if err := errors.Join(light.Call(page), page.SetViewport(&proto.EmulationSetDeviceMetricsOverride{Width: width, Height: height, DeviceScaleFactor: 1})); err != nil {
		done()
		return nil, nil, err
	}
	return page, done, nil
}

func open(page *rod.Page, address string) error {
	if err := page.Navigate(address); err != nil {
		return err
	}
	return page.WaitLoad()
}

// take goes to what the picture shows and writes it.
func (p picture) take(page *rod.Page, root, folder string) error {
	if err := open(page, root+p.Path); err != nil {
		return err
	}
	for _, link := range p.Follow {
		element, err := page.ElementR("main a", link)
		if err != nil {
			return fmt.Errorf("no link %q: %w", link, err)
		}
		to, err := element.Property("href")
		if err != nil {
			return err
		}
		if err := open(page, to.Str()); err != nil {
			return err
		}
	}
	if _, err := page.Eval(`() => document.activeElement?.blur()`); err != nil {
		return err
	}
	shot, err := p.shoot(page)
	if err != nil {
		return err
	}
	drawn, err := png.Decode(bytes.NewReader(shot))
	if err != nil {
		return err
	}
	var small bytes.Buffer
	encoder := png.Encoder{CompressionLevel: png.BestCompression}
	if err := encoder.Encode(&small, paletted(drawn)); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(folder, p.Name), small.Bytes(), 0o644)
}

func (p picture) shoot(page *rod.Page) ([]byte, error) {
	if p.Part == "" {
		return page.Screenshot(false, nil)
	}
	element, err := page.Element(p.Part)
	if err != nil {
		return nil, err
	}
	return element.Screenshot(proto.PageCaptureScreenshotFormatPng, 0)
}
