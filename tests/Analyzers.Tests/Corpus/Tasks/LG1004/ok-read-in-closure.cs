// asks: the only reader is a lambda that is handed to somebody else
// modelled on: own: a read inside a closure
using System;
using System.Threading.Tasks;

public sealed class Splash
{
    private readonly Task<string> _message;

    public Splash(Func<Task<string>> message, Action<Func<Task<string>>> register)
    {
        _message = message();
        register(async () =>
        {
            var text = await _message;
            return text.Trim();
        });
    }
}
