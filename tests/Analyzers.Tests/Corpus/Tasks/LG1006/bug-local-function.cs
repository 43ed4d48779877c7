// asks: an async void local function, called in a loop
// modelled on: microsoft/vs-threading test VSTHRD100, ReportWarningOnAsyncVoidLocalFunction
using System;
using System.Collections.Generic;
using System.Net.Http;

public static class Warmup
{
    public static int Run(IReadOnlyList<Uri> pages, HttpClient http)
    {
        var asked = 0;
        foreach (var page in pages)
            Visit(page);
        return asked;

        async void Visit(Uri page) // expect: LG1006
        {
            asked++;
            using var response = await http.GetAsync(page);
            response.EnsureSuccessStatusCode();
        }
    }
}
