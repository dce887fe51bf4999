package org.creditback.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

class IndexPageIT {

    private Browser browser;

    @BeforeEach
    void open() {
        browser = Browser.open();
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void greetsThePersonWhoLoggedIn() {
        var page = browser.goAs("clerk.ar", "/index.xhtml");
        assertThat(page.findElement(By.id("caller")).getText()).contains("clerk.ar");
        assertThat(page.getCurrentUrl()).endsWith("/creditback/index.xhtml");
    }

    @Test
    void asksAgainAfterAWrongName() {
        var page = browser.goAs("nobody", "/index.xhtml");
        assertThat(page.findElement(By.cssSelector("[role=alert]")).getText()).isEqualTo("Name or password is wrong.");
    }

    @Test
    void tellsAPersonWithoutALegalEntityWhoCanHelp() {
        String name = "none." + System.nanoTime();
        RestClient.as("admin")
                .post(
                        "/users",
                        "{\"name\":\"%s\",\"legalEntities\":[],\"roles\":[\"ar-clerk\"],\"password\":\"a long enough one 1\"}"
                                .formatted(name));
        var page = browser.goAs(name, "a long enough one 1", "/index.xhtml");
        assertThat(page.findElement(By.tagName("main")).getText())
                .contains("You have no access to a legal entity yet.");
        assertThat(page.findElement(By.id("caller")).getText()).isEqualTo(name);
    }
}
