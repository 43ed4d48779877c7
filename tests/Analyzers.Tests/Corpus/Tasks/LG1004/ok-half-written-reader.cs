// compiles: no
// asks: the method that will await the field is being typed
// modelled on: own: code being typed
using System;
using System.Threading.Tasks;

public sealed class Composer
{
    private readonly Task<string> _header;

    public Composer(Func<Task<string>> header) => _header = header();

    public async Task<string> ComposeAsync(string body)
    {
        var text = await _hea
        return
    }
}
