-- Prepares an empty database for its first server start, or for a backup that is restored: two roles, their limits, the schema of the batch
-- subsystem. As DatabaseRoles does for the embedded database; may be run again at any time.
--   psql -v ON_ERROR_STOP=1 -v owner_password=… -v app_password=… -d DATABASE -f prepare.sql
SELECT format('CREATE ROLE %I LOGIN', role) FROM (VALUES ('creditback_owner'), ('creditback_app')) AS needed (role)
 WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = role) \gexec
ALTER ROLE creditback_owner PASSWORD :'owner_password';
ALTER ROLE creditback_app PASSWORD :'app_password';
GRANT creditback_owner, creditback_app TO CURRENT_USER;
SELECT format('GRANT CONNECT, CREATE ON DATABASE %I TO creditback_owner', current_database()) \gexec
SELECT format('GRANT CONNECT, TEMPORARY ON DATABASE %I TO creditback_app', current_database()) \gexec
CREATE SCHEMA IF NOT EXISTS batch AUTHORIZATION creditback_app;
SELECT format('ALTER ROLE creditback_app IN DATABASE %I SET %s', current_database(), setting)
  FROM (VALUES ('search_path = batch'), ('lock_timeout = ''5s'''), ('statement_timeout = ''30s'''),
               ('idle_in_transaction_session_timeout = ''60s''')) AS needed (setting) \gexec
