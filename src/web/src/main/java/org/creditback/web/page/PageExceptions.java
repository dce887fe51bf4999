package org.creditback.web.page;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;

/** Lets {@link PageExceptionHandler} answer whatever goes wrong on a page; named in faces-config.xml. */
public class PageExceptions extends ExceptionHandlerFactory {

    public PageExceptions(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new PageExceptionHandler(getWrapped().getExceptionHandler());
    }
}
