int a();  // TODO later
int b();  // FIXME: now
int c();  // TODOS are fine
