// asks: the implementing part of a partial void method is async
// modelled on: StackExchange/StackExchange.Redis@a2ac9567
using System;
using System.Threading.Tasks;

public sealed partial class Profile
{
    private string _name = "";

    public string Name
    {
        get => _name;
        set
        {
            _name = value;
            NameChanged(value);
        }
    }

    partial void NameChanged(string value);
}

public sealed partial class Profile
{
    private readonly Func<string, Task> _store;

    public Profile(Func<string, Task> store) => _store = store;

    async partial void NameChanged(string value) // expect: LG1006
    {
        if (value.Length > 0)
            await _store(value);
    }
}
