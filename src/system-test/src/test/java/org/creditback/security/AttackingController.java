package org.creditback.security;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import org.jboss.ejb3.annotation.RunAsPrincipal;

/** Attacks with role {@code controller}. */
@Stateless
@RunAs("controller")
@RunAsPrincipal(Attacker.NAME)
public class AttackingController extends Attacker {}
