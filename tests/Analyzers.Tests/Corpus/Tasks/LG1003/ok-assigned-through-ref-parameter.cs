// asks: the local is assigned to a ref parameter, whose variable the caller awaits
// modelled on: DotNetAnalyzers/IDisposableAnalyzers test IDISP003, Valid.RefAndOut
using System;
using System.Threading.Tasks;

public sealed class Mixdown
{
    private readonly Func<string, Task<int>> _render;

    public Mixdown(Func<string, Task<int>> render) => _render = render;

    public async Task<int> RenderAsync(string voice, string band, bool both)
    {
        Task<int> left = Task.FromResult(0), right = Task.FromResult(0);
        Begin(voice, ref left);
        if (both)
            Begin(band, ref right);
        var parts = await Task.WhenAll(left, right);
        return parts[0] + parts[1];
    }

    private void Begin(string track, ref Task<int> slot)
    {
        var rendering = _render(track);
        slot = rendering;
    }
}
