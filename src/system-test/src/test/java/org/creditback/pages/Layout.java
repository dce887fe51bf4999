package org.creditback.pages;

import java.util.List;
import java.util.Objects;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebDriver;

/** How a page lies in its window. */
final class Layout {

    // Beside the width, the innermost of what reaches over the edge: it is what has to be mended. Asked after the frame
    // in which the page follows its new window.
    private static final String OVERFLOW = """
            var answer = arguments[arguments.length - 1];
            function isOver(part, edge) {
              if (part.getBoundingClientRect().right <= edge + 0.5) {
                return false;
              }
              for (var around = part.parentElement; around; around = around.parentElement) {
                if (getComputedStyle(around).overflowX !== 'visible' && around !== document.documentElement) {
                  return false;
                }
              }
              return true;
            }
            function look() {
              var edge = document.documentElement.clientWidth;
              var wide = document.documentElement.scrollWidth - edge;
              if (wide <= 0) {
                return [];
              }
              var over = Array.from(document.querySelectorAll('body *')).filter(function (part) {
                return isOver(part, edge);
              });
              var inner = over.filter(function (part) {
                return !over.some(function (other) { return other !== part && part.contains(other); });
              });
              return ['wider than the window by ' + wide + ' pixels: '
                + inner.slice(0, 3).map(function (part) { return part.outerHTML.slice(0, 120); }).join(' | ')];
            }
            requestAnimationFrame(function () { requestAnimationFrame(function () { answer(look()); }); });""";

    private Layout() {}

    /** By how much, and where, the page is wider than its window; empty where it is not. */
    static List<String> overflow(WebDriver page) {
        List<?> found = (List<?>) Objects.requireNonNull(((JavascriptExecutor) page).executeAsyncScript(OVERFLOW));
        return found.stream().map(String::valueOf).toList();
    }
}
