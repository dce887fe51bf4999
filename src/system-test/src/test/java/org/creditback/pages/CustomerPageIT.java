package org.creditback.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebDriver;

class CustomerPageIT extends PageTest {

    @Test
    @DisplayName("SU-4: the vendor account stands under Miscellaneous details")
    void showsTheVendorAccount() {
        PageBooks books = PageBooks.create();
        WebDriver page = open("clerk.ar", books.page("receivables/customer", "&customer=C-1"));
        assertThat(heading(page)).contains("C-1", "Anna Jansen");
        assertThat(page.getPageSource()).contains("Miscellaneous details", "Vendor account", "PAY-1");
    }
}
