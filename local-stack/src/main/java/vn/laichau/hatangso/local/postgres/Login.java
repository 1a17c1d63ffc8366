package vn.laichau.hatangso.local.postgres;

/** A database role and its password. */
public record Login(String user, String password) {}
