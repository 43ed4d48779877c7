// asks: three tasks come out of a tuple deconstruction and are awaited in another tuple
// modelled on: dotnet/csharplang#1454
using System;
using System.Threading.Tasks;

public sealed record Person(int Age, float Size, string Name);

public sealed class People
{
    private readonly Func<string, Task<string>> _load;

    public People(Func<string, Task<string>> load) => _load = load;

    public async Task<Person> ReadAsync(string key)
    {
        var (age, size, name) = (_load(key + ".age"), _load(key + ".size"), _load(key + ".name")); // expect: LG1011
        var (a, s, n) = (await age, await size, await name); // expect-or: LG1011
        return new Person(int.Parse(a), float.Parse(s), n);
    }
}
