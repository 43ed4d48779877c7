// asks: the lambda awaits it on both branches
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
            var touching = _touch(picture);
            if (picture.EndsWith(".raw", StringComparison.Ordinal))
            {
                await touching;
                return 0;
            }

            await touching.ConfigureAwait(false);
            return await _size(picture);
        }));
        return sizes.Sum();
    }
}
