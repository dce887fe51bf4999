package org.creditback.systemtest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.htmlunit.HtmlUnitDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A browser of a test: Chromium, or HtmlUnit where no Chromium is at hand and none is required. */
public final class Browser implements AutoCloseable {

    // Debian's place; another one shows what happens without a browser.
    private static final Path FOLDER = Path.of(System.getProperty("creditback.browser.folder", "/usr/bin"));
    private static final Path CHROMIUM = FOLDER.resolve("chromium");
    private static final Path CHROMEDRIVER = FOLDER.resolve("chromedriver");

    // Where the last state of each page test is kept for eyes, and how the window is: "390x844", "fi", "dark".
    private static final @Nullable String PICTURES = System.getProperty("creditback.pictures");
    private static final String WINDOW = System.getProperty("creditback.window", "1280x900");
    private static final String LANGUAGE = System.getProperty("creditback.language", "en");

    private static final int HEIGHT = 900;
    private static final String LOOK = System.getProperty("creditback.look", "light");

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** How long a browser looks for what is not there yet. */
    public static final Duration LOOKING = Duration.ofSeconds(5);

    // To start Chromium takes longer than most tests of a page: what one test has left clean, the next one takes.
    private static final Deque<ChromeDriver> IDLE = new ConcurrentLinkedDeque<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> IDLE.forEach(ChromeDriver::quit)));
    }

    private final WebDriver driver;

    private Browser(WebDriver driver) {
        this.driver = driver;
        driver.manage().timeouts().implicitlyWait(LOOKING);
    }

    public static Browser open() {
        if (isChromium()) {
            ChromeDriver idle = IDLE.poll();
            return new Browser(measured(idle == null ? chromium() : idle));
        }
        if (Boolean.getBoolean("creditback.browser.required")) {
            throw new IllegalStateException("No Chromium in " + CHROMIUM + " and " + CHROMEDRIVER
                    + ", and creditback.browser.required is set.");
        }
        System.out.println("No Chromium on this machine: the page tests run on HtmlUnit.");
        return new Browser(new HtmlUnitDriver(true));
    }

    /** Whether this machine has the browser that layout and accessibility tests need. */
    public static boolean isChromium() {
        return Files.isExecutable(CHROMIUM) && Files.isExecutable(CHROMEDRIVER);
    }

    /** Opens a page of the application; {@code path} begins with a slash. */
    public WebDriver go(String path) {
        driver.get(RunningServer.get().address(path).toString());
        return driver;
    }

    /** Opens a page and logs in where the form comes first. */
    public WebDriver goAs(String name, String path) {
        return goAs(name, RunningServer.PASSWORD, path);
    }

    /** The same with a password of one's own. */
    public WebDriver goAs(String name, String password, String path) {
        go(path);
        driver.findElement(By.id("j_username")).sendKeys(name);
        driver.findElement(By.id("j_password")).sendKeys(password);
        script("window.isFormOfLogin = true");
        driver.findElement(By.cssSelector("button[type=submit]")).click();
        // A click returns before the next page is there: what a test finds then may still be the form of the log-in.
        new WebDriverWait(driver, PATIENCE)
                .ignoring(WebDriverException.class)
                .until(page -> script("return !window.isFormOfLogin && document.readyState === 'complete'"));
        return driver;
    }

    private @Nullable Object script(String javaScript) {
        return ((JavascriptExecutor) driver).executeScript(javaScript);
    }

    public WebDriver driver() {
        return driver;
    }

    // Without the background flags Chromium looks up hosts of its maker at each start.
    private static ChromeDriver chromium() {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.toFile());
        options.addArguments(List.of(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--accept-lang=" + LANGUAGE,
                "--lang=" + LANGUAGE));
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(CHROMEDRIVER.toFile())
                .build();
        return new ChromeDriver(service, options);
    }

    private static ChromeDriver measured(ChromeDriver driver) {
        String[] size = WINDOW.split("x");
        measure(driver, Integer.parseInt(size[0]), Integer.parseInt(size[1]));
        look(driver, LOOK);
        return driver;
    }

    // Without motion, so that what is looked at is no state between two others.
    private static void look(ChromeDriver driver, String look) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", look),
                                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
    }

    // A window is never narrower than its frame: a telephone is emulated.
    private static void measure(ChromeDriver driver, int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** Makes the window as wide as this, where there is one. */
    public void width(int pixels) {
        if (driver instanceof ChromeDriver chrome) {
            measure(chrome, pixels, HEIGHT);
        }
    }

    /** Shows what the computer of somebody with this look shows, {@code light} or {@code dark}, where it paints. */
    public void look(String look) {
        if (driver instanceof ChromeDriver chrome) {
            look(chrome, look);
        }
    }

    /** Keeps a picture of the whole page where pictures are asked for; {@code name} without its ending. */
    public void picture(String name) {
        if (PICTURES != null) {
            picture(Path.of(PICTURES), name);
        }
    }

    /** Keeps a picture of the whole page in a folder, where the browser paints. */
    public void picture(Path pictures, String name) {
        paint(pictures, name + ".png", Map.of("format", "png"), Integer.MAX_VALUE);
    }

    /** Keeps a picture of the upper part of a page in a folder, small enough to be kept beside the sources. */
    public void sketch(Path pictures, String name) {
        paint(pictures, name + ".webp", Map.of("format", "webp", "quality", 70), 1_200);
    }

    private void paint(Path pictures, String file, Map<String, Object> format, int tallest) {
        if (!(driver instanceof ChromeDriver chrome)) {
            return;
        }
        // As tall as what there is to see, so that nothing waits below the edge.
        Number height = (Number) Objects.requireNonNull(script("return document.documentElement.scrollHeight"));
        Number width = (Number) Objects.requireNonNull(script("return window.innerWidth"));
        measure(chrome, width.intValue(), Math.min(tallest, Math.max(HEIGHT, height.intValue())));
        Object picture =
                chrome.executeCdpCommand("Page.captureScreenshot", format).get("data");
        measure(chrome, width.intValue(), HEIGHT);
        try {
            Path folder = Files.createDirectories(pictures);
            Files.write(folder.resolve(file), Base64.getDecoder().decode((String) Objects.requireNonNull(picture)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        if (!(driver instanceof ChromeDriver chrome)) {
            driver.quit();
            return;
        }
        try {
            clean(chrome);
            IDLE.push(chrome);
        } catch (WebDriverException unclean) {
            chrome.quit();
        }
    }

    // Nothing of a test is left to the next: not its windows and what they store, not who was logged in.
    private static void clean(ChromeDriver chrome) {
        Set<String> windows = chrome.getWindowHandles();
        chrome.switchTo().newWindow(WindowType.TAB);
        String fresh = chrome.getWindowHandle();
        for (String window : windows) {
            chrome.switchTo().window(window).close();
        }
        chrome.switchTo().window(fresh);
        chrome.executeCdpCommand("Network.clearBrowserCookies", Map.of());
        chrome.executeCdpCommand("Storage.clearDataForOrigin", Map.of("origin", "*", "storageTypes", "all"));
    }
}
