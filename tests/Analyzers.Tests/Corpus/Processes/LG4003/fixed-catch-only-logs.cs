// asks: the same with a kill after the log line
// modelled on: rosenbjerg/Instances#6
using System;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

public sealed class Renderer
{
    private readonly ILogger _log;

    public Renderer(ILogger log) => _log = log;

    public async Task RenderAsync(string scene, CancellationToken token)
    {
        using var blender = new Process { StartInfo = new ProcessStartInfo("blender", $"-b {scene} -a") };
        blender.Start();
        try
        {
            await blender.WaitForExitAsync(token).ConfigureAwait(false);
        }
        catch (OperationCanceledException ex)
        {
            _log.LogInformation(ex, "rendering of {Scene} was cancelled", scene);
            blender.Kill(entireProcessTree: true);
            throw;
        }
    }
}
