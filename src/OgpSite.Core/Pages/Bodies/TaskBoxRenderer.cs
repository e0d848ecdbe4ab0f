using Markdig.Extensions.TaskLists;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace OgpSite.Core.Pages.Bodies;

/// <summary>Task boxes as characters: a report is no form.</summary>
internal sealed class TaskBoxRenderer : HtmlObjectRenderer<TaskList>
{
    protected override void Write(HtmlRenderer renderer, TaskList box) => renderer.Write(box.Checked ? "☑" : "☐");
}
