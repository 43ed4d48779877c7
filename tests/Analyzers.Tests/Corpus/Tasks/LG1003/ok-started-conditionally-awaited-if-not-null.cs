// asks: two conditions that belong together: started on one branch, awaited where the local is not null
// modelled on: own: path correlation through null
using System;
using System.Linq;
using System.Text;
using System.Threading.Tasks;

public sealed class Report
{
    private readonly Func<Task<string>> _chart;
    private readonly Func<Task<string>> _table;

    public Report(Func<Task<string>> chart, Func<Task<string>> table) => (_chart, _table) = (chart, table);

    public async Task<string> RenderAsync(bool withChart)
    {
        Task<string> chart = null;
        if (withChart)
            chart = _chart();

        var text = new StringBuilder(64);
        if (chart is not null)
            text.AppendLine(await chart);

        text.Append(await _table());
        return text.ToString();
    }
}
