package org.creditback.web.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Where the resources begin. */
@ApplicationPath("/api/v1")
public class RestApplication extends Application {}
