// asks: the caller gets it
// modelled on: own: a factory
using System;
using System.Diagnostics;

public static class Browser
{
    public static Process Open(string profile)
    {
        var info = new ProcessStartInfo("chromium");
        info.ArgumentList.Add($"--user-data-dir={profile}");
        var browser = new Process { StartInfo = info };
        browser.Start();
        return browser;
    }
}
