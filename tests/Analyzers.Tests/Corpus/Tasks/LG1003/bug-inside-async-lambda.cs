// asks: the local and its lossy path are inside an async lambda that is itself awaited
// modelled on: Softeq/XToolkit.WhiteLabel#191
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

public sealed class Gallery
{
    private readonly Func<string, Task<int>> _size;
    private readonly Func<string, Task> _touch;

    public Gallery(Func<string, Task<int>> size, Func<string, Task> touch) => (_size, _touch) = (size, touch);

    public async Task<int> TotalAsync(IEnumerable<string> pictures)
    {
        var sizes = await Task.WhenAll(pictures.Select(async picture =>
        {
            var touching = _touch(picture); // expect: LG1003
            var size = await _size(picture);
            if (size > 0)
                await touching;
            return size;
        }));
        return sizes.Sum();
    }
}
