using System.Security;
using System.Text.Json;

namespace StableStudio.Renderer;

/// <summary>
/// Takes <c>*.job.json</c> files out of the spool folder, the oldest name first, and renders them one by one. Answers are lines:
/// <c>STEP id n/total</c> after each step and <c>DONE id path</c> at the end.
/// </summary>
internal sealed class SpoolLoop(string spool, string images, TextWriter answers)
{
    public static readonly TimeSpan StepTime = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LookInterval = TimeSpan.FromMilliseconds(25);

    /// <exception cref="OperationCanceledException">The renderer was asked to end.</exception>
    public async Task RunAsync(CancellationToken ending)
    {
        Directory.CreateDirectory(spool);
        Directory.CreateDirectory(images);

        using var look = new PeriodicTimer(LookInterval);
        while (await look.WaitForNextTickAsync(ending))
        {
            foreach (string file in Directory.EnumerateFiles(spool, "*.job.json").Order(StringComparer.Ordinal))
                await RenderAsync(await TakeAsync(file, ending), ending);
        }
    }

    private static async Task<RenderRequest> TakeAsync(string file, CancellationToken ending)
    {
        string json = await File.ReadAllTextAsync(file, ending);
        File.Delete(file);
        return JsonSerializer.Deserialize<RenderRequest>(json, JsonSerializerOptions.Web)
            ?? throw new InvalidDataException($"{file} holds no job.");
    }

    private async Task RenderAsync(RenderRequest request, CancellationToken ending)
    {
        using var step = new PeriodicTimer(StepTime);
        for (int done = 1; done <= request.Steps; done++)
        {
            await step.WaitForNextTickAsync(ending);
            await answers.WriteLineAsync($"STEP {request.Id} {done}/{request.Steps}");
        }

        string image = Path.Combine(images, request.Id + ".svg");
        await File.WriteAllTextAsync(image, Paint(request), ending);
        await answers.WriteLineAsync($"DONE {request.Id} {image}");
    }

    private static string Paint(RenderRequest request) =>
        $"""
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 200">
          <rect width="200" height="200" fill="hsl({request.Prompt.Sum(c => c) % 360} 60% 70%)"/>
          <text x="100" y="105" text-anchor="middle">{SecurityElement.Escape(request.Prompt)}</text>
        </svg>
        """;
}
