// asks: a private auto-property that only its setter touches is as blind as a field
// modelled on: cezarypiatek/CSharpExtensions#62
using System;
using System.Threading.Tasks;

public sealed class Document
{
    private readonly Func<string, Task> _write;
    private string _text = "";

    public Document(Func<string, Task> write) => _write = write;

    private Task Saving { get; set; } // expect-or: LG1004

    public string Text
    {
        get => _text;
        set
        {
            _text = value;
            Saving = _write(value); // expect: LG1004
        }
    }

    public void Discard()
    {
        _text = "";
    }
}
