int good();
