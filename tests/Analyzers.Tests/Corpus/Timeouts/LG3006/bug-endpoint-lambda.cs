// asks: the linked source belongs to an async lambda that is an HTTP endpoint
// modelled on: aspnet/SignalR#1815
using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

public static class ReportEndpoints
{
    public static void Map(WebApplication app, Func<string, CancellationToken, Task<string>> build)
    {
        var stopping = app.Lifetime.ApplicationStopping;
        app.MapGet("/reports/{name}", async (string name, HttpContext http) =>
        {
            var linked = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, stopping); // expect: LG3006
            var report = await build(name, linked.Token);
            return Results.Text(report);
        });
    }
}
