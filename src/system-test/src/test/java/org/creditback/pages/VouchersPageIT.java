package org.creditback.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

class VouchersPageIT extends PageTest {

    private final PageBooks books = PageBooks.create();

    private static List<String> numbers(WebDriver page) {
        return page.findElements(By.cssSelector("main tbody th")).stream()
                .map(WebElement::getText)
                .toList();
    }

    @Test
    @DisplayName("Vouchers by kind, account, run and number")
    void filters() {
        String run = books.run();
        WebDriver page = open("controller", books.page("ledger/vouchers", ""));
        assertThat(numbers(page)).containsExactly("RV-000001", "OB-000001");
        new Select(page.findElement(By.id("kind"))).selectByVisibleText("Take-over");
        page.findElement(By.cssSelector(".cb-filter button")).click();
        awaitAddress(page, "kind=TAKE_OVER");
        assertThat(numbers(page)).containsExactly("OB-000001");
        assertThat(new Select(page.findElement(By.id("kind")))
                        .getFirstSelectedOption()
                        .getText())
                .isEqualTo("Take-over");
        String all = page.getCurrentUrl().replaceAll("\\?.*", "?entity=" + books.code());
        page.get(all + "&run=" + run);
        assertThat(numbers(page)).containsExactly("RV-000001");
        page.get(all + "&account=NONE");
        assertThat(text(page)).contains("Nothing matches the filter.");
        page.get(all + "&number=OB-000001");
        assertThat(numbers(page)).containsExactly("OB-000001");
        page.get(all + "&sort=NUMBER");
        assertThat(numbers(page)).containsExactly("OB-000001", "RV-000001");
    }

    @Test
    @DisplayName("A place that is none is refused with a sentence")
    void refusesAPlaceThatIsNone() {
        WebDriver page = open("auditor", books.page("ledger/vouchers", "&after=x"));
        assertThat(text(page)).contains("The value is not allowed: x");
    }
}
