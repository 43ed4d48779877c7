// asks: the handler is a static method: it keeps no object alive
// modelled on: microsoftarchive/SilverlightToolkit#1
using System;
using System.Threading;

public static class Audit
{
    private static int _logins;

    static Audit() => Accounts.LoggedIn += Count;

    public static int Logins => _logins;

    private static void Count(string user) => Interlocked.Increment(ref _logins);
}

public static class Accounts
{
    public static event Action<string> LoggedIn;
    public static void LogIn(string user) => LoggedIn?.Invoke(user);
}
