using StableStudio.WebUi;

if (args is not ["--images", var images])
{
    await Console.Error.WriteLineAsync("usage: StableStudio.WebUi --images FOLDER");
    return 2;
}

var builder = WebApplication.CreateSlimBuilder();
builder.Logging.ClearProviders();
builder.WebHost.UseUrls("http://127.0.0.1:0");
builder.Services.AddSingleton(new Gallery(images));
builder.Services.AddSingleton<Sessions>();

await using var app = builder.Build();
app.MapGet("/", (Gallery gallery) => Results.Content(gallery.ToHtml(), "text/html"));
app.MapGet("/health", (Gallery gallery) => gallery.IsReady ? Results.Text("ready") : Results.StatusCode(StatusCodes.Status503ServiceUnavailable));
app.MapPost("/shutdown", async (Sessions sessions, IHostApplicationLifetime lifetime, CancellationToken aborted) =>
{
    await sessions.DrainAsync(aborted);
    lifetime.StopApplication();
    return Results.Text("stopped");
});

await app.StartAsync();
Console.WriteLine($"LISTENING {app.Urls.First()}");
await app.WaitForShutdownAsync();
Console.WriteLine("WEB UI ENDED");
return 0;
