int good();
int  bad( int a );
