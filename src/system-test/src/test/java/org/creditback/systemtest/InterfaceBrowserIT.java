package org.creditback.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

@DisplayName("The page that shows the description of the interface")
class InterfaceBrowserIT {

    @Test
    @NeedsChromium
    void showsEveryCallWithItsExamplesAndFindsOne() {
        try (Browser browser = Browser.open()) {
            WebDriver page = browser.go("/api/index.html");
            new WebDriverWait(page, Duration.ofSeconds(20))
                    .until(shown -> shown.findElements(By.tagName("article")).size() > 40);
            assertThat(page.findElement(By.tagName("h1")).getText()).contains("programming interface");
            assertThat(page.findElement(By.cssSelector("article pre")).getText())
                    .contains("\"items\"");
            page.findElement(By.id("find")).sendKeys("books-check");
            assertThat(page.findElements(By.tagName("article")).stream()
                            .filter(article -> article.isDisplayed())
                            .map(article ->
                                    article.findElement(By.tagName("h3")).getText()))
                    .isNotEmpty()
                    .allSatisfy(head -> assertThat(head).contains("books-check"));
            browser.picture("interface");
        }
    }
}
