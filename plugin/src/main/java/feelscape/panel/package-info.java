/** What a person sees and does: Swing views that only show a {@link feelscape.panel.PanelModel}. */
@NullMarked
package feelscape.panel;

import org.jspecify.annotations.NullMarked;
