// asks: cancellation is caught, logged and thrown on without a kill
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
            await blender.WaitForExitAsync(token).ConfigureAwait(false); // expect: LG4003
        }
        catch (OperationCanceledException ex) // expect-or: LG4003
        {
            _log.LogInformation(ex, "rendering of {Scene} was cancelled", scene);
            throw;
        }
    }
}
